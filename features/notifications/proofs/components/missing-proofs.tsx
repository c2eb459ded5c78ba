import { Section } from "#components/section.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { MissingProofs as Missing } from "../queries.ts";
import { dayOfProof, isProofLate } from "./proof-words.ts";

const AT_ONCE = 5;

type Props = {
  missing: Missing;
  view: { readonly t: Translate; readonly locale: Locale; readonly base: string };
  now: number;
};

/** Filings made elsewhere that nothing proves yet: what was promised, by whom and by when. Nothing where none is missing. */
export function MissingProofs({ missing, view, now }: Props) {
  const { t, locale, base } = view;
  if (missing.total === 0) return null;
  return (
    <Section id="missing-proofs" title={t("proofs.title", { count: missing.total })}>
      <p className="mb-1 max-w-prose text-sm text-soft">{t("proofs.body")}</p>
      <ShowAll
        className="flex flex-col"
        items={missing.filings.map(({ id, proofFollows, proofDueOn, recordedBy, obligation }) => {
          const { incident, exposure } = obligation;
          const isLate = isProofLate(proofDueOn, exposure.organisation.timeZone, now);
          const follows = { what: proofFollows ?? "", on: dayOfProof(proofDueOn, locale) };
          return (
            <li className="border-line border-b last:border-b-0" key={id}>
              <a
                className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
                data-follow=""
                href={`${base}/incidents/${incident.reference}/matrix?why=${obligation.id}`}
              >
                <span className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
                  <span className="block font-medium text-ink">
                    {exposure.organisation.name} · {addresseeOf(obligation, t)},{" "}
                    {labelOf(obligation, { t, locale })}
                  </span>
                  <span className="block text-sm text-soft">{t("proofs.follows", follows)}</span>
                  <span className="block text-faint text-xs">
                    {incident.reference} {incident.title} · {t("proofs.promised", { name: recordedBy })}
                  </span>
                </span>
                <StateBadge tone={isLate ? "late" : "soon"}>
                  {t(isLate ? "proofs.late" : "proofs.waiting")}
                </StateBadge>
              </a>
            </li>
          );
        })}
        label={t("proofs.all", { count: missing.filings.length })}
        shown={AT_ONCE}
      />
      {missing.total > missing.filings.length ? (
        <p className="pt-2 text-faint text-xs">
          {t("proofs.shown", { shown: missing.filings.length, total: missing.total })}
        </p>
      ) : null}
    </Section>
  );
}
