import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { SignedDraft } from "../queries.ts";

type Props = {
  drafts: readonly SignedDraft[];
  view: { readonly base: string; readonly locale: Locale; readonly t: Translate };
};

const SHOWN = 5;

/** What was signed and can be filed now: nothing without any. */
export function SignedDrafts({ drafts, view: { base, locale, t } }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Section id="signed" title={t("drafts.signedTitle", { count: drafts.length })}>
      <ShowAll
        className="flex flex-col divide-y divide-line"
        items={drafts.map(({ id, organisation, incident, obligation, reviews: [signed] }) => {
          const told = (at: Date) =>
            formatInstantCompact(instantOf(at), { zone: organisation.timeZone, locale });
          return (
            <li className="flex flex-wrap items-center justify-between gap-2 py-2" key={id}>
              <div className="min-w-0">
                <p className="font-medium text-ink">
                  {organisation.name} · {addresseeOf(obligation, t)}, {labelOf(obligation, { t, locale })}
                </p>
                <p className="flex flex-wrap items-center gap-1.5 text-sm text-soft">
                  {incident.reference}
                  {incident.origin === "exercise" ? (
                    <StateBadge icon="flag" tone="hands">
                      {t("workspace.exerciseShort")}
                    </StateBadge>
                  ) : null}
                  {signed === undefined
                    ? null
                    : t("drafts.signedBy", { name: signed.steppedBy, at: told(signed.steppedAt) })}
                  {obligation.dueAt === null ? null : ` · ${t("drafts.due", { at: told(obligation.dueAt) })}`}
                </p>
              </div>
              <LinkButton
                href={`${base}/incidents/${incident.reference}/notifications/${id}`}
                icon="send"
                size="compact"
              >
                {t("drafts.next.file")}
              </LinkButton>
            </li>
          );
        })}
        label={t("myOrganisation.showAll", { count: drafts.length })}
        shown={SHOWN}
      />
    </Section>
  );
}
