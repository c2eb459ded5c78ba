import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatSize } from "#features/evidence/components/evidence-words.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { FAILURES, MADE_AT, SAVE_FAILURES } from "../catalogue.ts";
import type { RunRow } from "../queries.ts";
import { type RunState, stateOf } from "../rules.ts";

type Props = { runs: readonly RunRow[]; locale: Locale; t: Translate };

const LOOKS = {
  asked: { icon: "hourglass", tone: "waiting" },
  ready: { icon: "circle-check", tone: "fine" },
  failed: { icon: "octagon-alert", tone: "late" },
} as const satisfies Record<RunState, object>;

/** The last makings, each with what became of it. */
export function RunTable({ runs, locale, t }: Props) {
  if (runs.length === 0) return <p className="text-soft text-sm">{t("crisisPacks.page.noRun")}</p>;
  return (
    <Table className="cards" density="compact" label={t("crisisPacks.page.runs")}>
      <TableHead columns={["asked", "state", "made"]} heading={(column) => t(`crisisPacks.runs.${column}`)} />
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th className="tabular-nums" scope="row">
              {formatInstant(instantOf(run.askedAt), { zone: MADE_AT.zone, locale })}
              <span className="block font-normal text-faint text-xs">{run.askedBy}</span>
            </th>
            <td data-label={t("crisisPacks.runs.state")}>
              <StateBadge {...LOOKS[stateOf(run)]}>{t(`crisisPacks.states.${stateOf(run)}`)}</StateBadge>
            </td>
            <td data-label={t("crisisPacks.runs.made")}>
              {madeLines(run, { t, locale }).map((line) => (
                <span className="block" key={line}>
                  {line}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function madeLines(run: RunRow, { t, locale }: { readonly t: Translate; readonly locale: Locale }): string[] {
  const { failure, saveFailure, packs, changed, size, removedAt } = run;
  const failed = FAILURES.find((one) => one === failure);
  const notSaved = SAVE_FAILURES.find((one) => one === saveFailure);
  return [
    failed === undefined ? "" : t(`crisisPacks.failures.${failed}`),
    packs === null
      ? ""
      : t("crisisPacks.page.files", {
          ...{ count: packs, size: formatSize(Number(size), locale), changed: changed ?? 0 },
        }),
    notSaved === undefined ? "" : t(`crisisPacks.saveFailures.${notSaved}`),
    removedAt === null ? "" : t("crisisPacks.page.filesGone"),
  ].filter(Boolean);
}
