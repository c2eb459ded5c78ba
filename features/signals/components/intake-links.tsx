import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { createIntakeLinkAction, revokeIntakeLinkAction } from "../actions.ts";
import type { ListedLink } from "../queries.ts";
import { CreateLinkForm } from "./create-link-form.tsx";
import { RevokeLinkForm } from "./revoke-link-form.tsx";

type Props = { links: readonly ListedLink[]; place: Place; origin: string; t: Translate };

/** The public links of a workspace: who made them, and the act that ends each. */
export async function IntakeLinks({ links, place, origin, t }: Props) {
  const words = await getWords("signals", "problems", "errors");
  const written = (at: Date) => formatInstant(instantOf(at), { zone: "Europe/Paris", locale: place.locale });
  return (
    <Section id="intake-links" title={t("signals.links.title")}>
      <p className="mb-3 max-w-prose text-sm text-soft">{t("signals.links.intro")}</p>
      {links.length === 0 ? <p className="mb-3 text-soft text-sm">{t("signals.links.none")}</p> : null}
      <ul className="mb-4 flex flex-col divide-y divide-line empty:hidden">
        {links.map(({ id, label, createdAt, createdBy, revokedAt, revokedBy }) => (
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5" key={id}>
            <div className="min-w-0 flex-1 basis-72">
              <p className="flex flex-wrap items-center gap-2 font-medium text-ink [overflow-wrap:anywhere]">
                {label}
                {revokedAt === null ? (
                  <StateBadge tone="fine">{t("signals.links.live")}</StateBadge>
                ) : (
                  <StateBadge tone="not-required">{t("signals.links.revoked")}</StateBadge>
                )}
              </p>
              <p className="text-faint text-xs">
                {t("signals.links.created", { at: written(createdAt), name: createdBy })}
                {revokedAt === null
                  ? null
                  : ` · ${t("signals.links.revokedAt", { at: written(revokedAt), name: revokedBy ?? "" })}`}
              </p>
            </div>
            {revokedAt === null ? (
              <RevokeLinkForm
                act={revokeIntakeLinkAction.bind(null, place)}
                label={label}
                linkId={id}
                words={words}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <CreateLinkForm
        act={createIntakeLinkAction.bind(null, place)}
        address={`${origin}/${place.locale}/report/`}
        words={words}
      />
    </Section>
  );
}
