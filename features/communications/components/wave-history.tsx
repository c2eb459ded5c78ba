import { CardsTable } from "#components/cards-table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { momentText } from "#lib/moment-text.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { WaveDetail } from "../queries.ts";
import { measureText } from "./telling-words.ts";

type Props = { wave: WaveDetail; channel: string; zone: string; locale: Locale; t: Translate };

/** Every figure that was recorded, the replaced ones too: what, when, by whom, with which proof. */
export function WaveHistory({ wave, channel, zone, locale, t }: Props) {
  if (wave.history.length === 0) return null;
  const title = t("communications.campaign.history");
  return (
    <div>
      <h3 className="mb-1 font-semibold text-ink text-sm">{title}</h3>
      <CardsTable label={t("workspace.tableOf", { title })}>
        <TableHead
          columns={["what", "when", "who", "evidence"]}
          heading={(column) => t(`communications.campaign.${column}`)}
        />
        <tbody>
          {wave.history.map((one) => {
            const figure = `${measureText(one.measure, channel, t)} ${formatCount(one.count, locale)}`;
            const recorded = formatInstantCompact(instantOf(one.recordedAt), { zone, locale });
            return (
              <tr key={one.id}>
                <th className="font-normal tabular-nums" scope="row">
                  {one.isStanding ? figure : <s>{figure}</s>}
                  {one.isStanding ? null : (
                    <span className="ms-2 text-faint text-xs">{t("communications.campaign.replaced")}</span>
                  )}
                  {one.reason === "" ? null : <span className="block text-soft text-xs">{one.reason}</span>}
                </th>
                <td className="tabular-nums" data-label={t("communications.campaign.when")}>
                  {momentText(one.happenedAt, { zone, locale })}
                </td>
                <td className="tabular-nums" data-label={t("communications.campaign.who")}>
                  {`${one.recordedBy}, ${recorded}`}
                </td>
                <td
                  data-empty={one.evidence === null ? "" : undefined}
                  data-label={t("communications.campaign.evidence")}
                >
                  {one.evidence === null
                    ? "–"
                    : t("communications.campaign.piece", { number: String(one.evidence.number) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </CardsTable>
    </div>
  );
}
