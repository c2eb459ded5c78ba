import { Notice } from "#components/notice.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { writeCsv } from "#lib/write-csv.ts";
import type { Column } from "../catalogue.ts";
import type { ImportOutcome } from "../loaders.ts";
import { DownloadLink } from "./download-link.tsx";

type Props = {
  outcome: ImportOutcome;
  headings: Readonly<Record<Column, string>>;
  words: Pick<Messages, "organisationImport" | "problems">;
};
type Refused = ImportOutcome["refused"][number];

const SHOWN = 200;

/** What came in or would come in, and each line that stays out with its reason, to take away and mend. */
export function ImportResult({ outcome, headings, words }: Props) {
  const t = words.organisationImport;
  const { stored, counts, refused } = outcome;
  const problems: Readonly<Record<string, string>> = words.problems;
  const names: Readonly<Record<string, string>> = headings;
  const reasonOf = ({ problems: found }: Refused) =>
    found
      .map(({ column, problem }) => {
        const why = problems[problem] ?? words.problems.invalid;
        return fill(t.at, { column: names[column] ?? column, why });
      })
      .join(" ");
  const lines = refused.map((one) => [
    ...outcome.headings.map((_, index) => one.cells[index] ?? ""),
    String(one.line),
    reasonOf(one),
  ]);
  const csv = writeCsv([[...outcome.headings, t.line, t.reason], ...lines]);
  return (
    <section aria-label={t.result} className="flex flex-col gap-3">
      <Notice kind={stored ? "done" : "note"} title={stored ? t.done : t.wouldDo}>
        <ul>
          {(["organisations", "labs", "sites", "amended"] as const).map((what) => (
            <li key={what}>{fill(t.counts[what], { count: counts[what] })}</li>
          ))}
          <li>{fill(t.counts.refused, { count: refused.length })}</li>
        </ul>
        {stored ? null : <p className="mt-1">{t.notYet}</p>}
      </Notice>
      {refused.length === 0 ? null : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="font-semibold text-base text-ink">{t.refusedTitle}</h3>
            <DownloadLink fileName={t.refusedName} label={t.download} text={csv} />
          </div>
          <p className="text-sm text-soft">{t.refusedBody}</p>
          <Table className="cards max-h-96" density="compact" label={t.refusedTitle}>
            <TableHead columns={["line", "content", "reason"]} heading={(column) => t[column]} />
            <tbody>
              {refused.slice(0, SHOWN).map((one) => (
                <tr key={one.line}>
                  <th className="whitespace-nowrap tabular-nums" scope="row">
                    {fill(t.lineIs, { line: one.line })}
                  </th>
                  <td className="[overflow-wrap:anywhere]" data-label={t.content}>
                    {one.cells.filter(Boolean).slice(0, 4).join(" · ")}
                  </td>
                  <td data-label={t.reason}>{reasonOf(one)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {refused.length > SHOWN ? (
            <p className="text-faint text-xs">{fill(t.moreRefused, { count: refused.length - SHOWN })}</p>
          ) : null}
        </>
      )}
    </section>
  );
}
