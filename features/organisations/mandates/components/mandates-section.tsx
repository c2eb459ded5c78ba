import { getLocale } from "next-intl/server";
import { CardsTable } from "#components/cards-table.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatDay } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { CAPACITIES, PURPOSES } from "../catalogue.ts";
import type { ListedMandate } from "../queries.ts";
import { type Standing, standingOn } from "../rules.ts";

type Props = { mandates: readonly ListedMandate[]; today: string; file: string; canWrite: boolean };

const TONES = { valid: "fine", coming: "hands", lapsed: "soon" } as const satisfies Record<Standing, string>;
const ICONS = { valid: "check", coming: "calendar", lapsed: "triangle-alert" } as const;

/** Who may decide or file for the organisation, and until when. */
export async function MandatesSection({ mandates, today, file, canWrite }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const on = Temporal.PlainDate.from(today);
  const day = (date: Date) => formatDay(Temporal.PlainDate.from(date.toISOString().slice(0, 10)), locale);
  const add = (
    <LinkButton href={`${file}?edit=mandate`} icon="plus" size="compact">
      {t("readiness.mandates.add")}
    </LinkButton>
  );
  return (
    <Section actions={canWrite ? add : null} id="mandates" title={t("readiness.mandates.title")}>
      {mandates.length === 0 ? (
        <p className="text-soft text-sm">{t("readiness.mandates.empty")}</p>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title: t("readiness.mandates.title") })}>
          <TableHead
            columns={["holder", "purpose", "term", "basis"]}
            heading={(column) => t(`readiness.mandates.${column}`)}
          />
          <tbody>
            {mandates.map((mandate) => {
              const standing = standingOn(mandate, on);
              const capacity = CAPACITIES.find((one) => one === mandate.capacity) ?? "delegate";
              return (
                <tr key={mandate.id}>
                  <th className="min-w-48" scope="row">
                    {mandate.holder}
                    <span className="block font-normal text-soft text-xs">
                      {t(`readiness.mandates.capacities.${capacity}`)}
                    </span>
                  </th>
                  <td data-label={t("readiness.mandates.purpose")}>
                    {PURPOSES.filter((purpose) => mandate.purposes.includes(purpose))
                      .map((purpose) => t(`readiness.mandates.purposes.${purpose}`))
                      .join(", ")}
                  </td>
                  <td data-label={t("readiness.mandates.term")}>
                    <div>
                      <span className="block tabular-nums">
                        {mandate.untilOn === null
                          ? t("readiness.mandates.fromOnly", { from: day(mandate.fromOn) })
                          : t("readiness.mandates.fromTo", {
                              from: day(mandate.fromOn),
                              to: day(mandate.untilOn),
                            })}
                      </span>
                      <StateBadge icon={ICONS[standing]} tone={TONES[standing]}>
                        {t(`readiness.mandates.standings.${standing}`)}
                      </StateBadge>
                      {canWrite && standing !== "lapsed" ? (
                        <LinkButton
                          href={`${file}?edit=end-mandate:${mandate.id}`}
                          look="quiet"
                          size="compact"
                        >
                          {t("readiness.mandates.endAct")}
                          <span className="sr-only">{mandate.holder}</span>
                        </LinkButton>
                      ) : null}
                    </div>
                  </td>
                  <td data-label={t("readiness.mandates.basis")}>
                    <div>
                      {mandate.basis}
                      {mandate.grantedBy === null ? null : (
                        <span className="block text-soft text-xs">
                          {t("readiness.mandates.grantedBy", { name: mandate.grantedBy })}
                        </span>
                      )}
                      {mandate.endedFor === null ? null : (
                        <span className="block text-soft text-xs">
                          {t("readiness.mandates.ended", { reason: mandate.endedFor })}
                        </span>
                      )}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </CardsTable>
      )}
    </Section>
  );
}
