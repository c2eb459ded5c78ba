import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatFigure } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { IncidentOverview } from "../loaders.ts";
import { OriginBadge } from "./origin-badge.tsx";
import { WorstBadge } from "./worst-badge.tsx";

type Props = {
  label: string;
  incidents: readonly IncidentOverview[];
  base: string;
  now: number;
  locale: Locale;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** One line a case: what it is, how it stands, what is due next in it. */
export function IncidentTable({ label, incidents, base, now, locale, t }: Props) {
  const labels = clockLabels(t);
  const at = (ms: number) =>
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(ms), { zone: ZONE, locale });
  return (
    <Table className="cards" label={label}>
      <TableHead
        classNames={{ organisations: "number", labs: "number", persons: "number" }}
        columns={["incident", "state", "worst", "next", "organisations", "labs", "persons"]}
        heading={(column) => t(`incidents.columns.${column}`)}
      />
      <tbody>
        {incidents.map((incident) => (
          <tr data-row="" key={incident.id}>
            <th className="min-w-64" scope="row">
              <a
                className="block font-medium text-ink hover:underline"
                data-cell=""
                href={`${base}/incidents/${incident.reference}`}
                data-follow=""
              >
                {incident.title}
              </a>
              <span className="mt-1 flex flex-wrap items-center gap-1.5 font-normal text-faint text-xs tabular-nums">
                {incident.reference} <OriginBadge origin={incident.origin} t={t} />
              </span>
            </th>
            <td data-label={t("incidents.columns.state")}>
              <StateBadge icon={incident.closedAt === null ? "circle" : "archive"} tone="fine">
                {t(`states.incident.${incident.closedAt === null ? "open" : "closed"}`)}
              </StateBadge>
            </td>
            <td data-empty={!incident.isRunning || undefined} data-label={t("incidents.columns.worst")}>
              {incident.isRunning ? <WorstBadge t={t} worst={incident.worst} /> : "–"}
            </td>
            <td data-empty={!hasNext(incident) || undefined} data-label={t("incidents.columns.next")}>
              {!hasNext(incident) || incident.figures.nextDueAt === null ? (
                "–"
              ) : (
                <Countdown
                  at={incident.figures.nextDueAt}
                  counts="remaining"
                  instantText={at(incident.figures.nextDueAt)}
                  labels={labels}
                  locale={locale}
                  now={now}
                />
              )}
            </td>
            <td className="number" data-label={t("incidents.columns.organisations")}>
              {incident.figures.organisations}
            </td>
            <td className="number" data-label={t("incidents.columns.labs")}>
              {incident.figures.labs}
            </td>
            <td
              className="number"
              data-empty={incident.adoptedPersons === null || undefined}
              data-label={t("incidents.columns.persons")}
            >
              {incident.adoptedPersons === null ? "–" : formatFigure(incident.adoptedPersons, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function hasNext({ isRunning, figures }: IncidentOverview): boolean {
  return isRunning && figures.nextDueAt !== null;
}
