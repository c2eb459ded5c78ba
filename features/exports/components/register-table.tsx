import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import type { Translate } from "#features/obligations/components/translate.ts";
import { RISKS } from "#law/vocabulary.ts";
import { cn } from "#lib/cn.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import { formatCount } from "#lib/numbers.ts";
import type { RegisterLine } from "../register/queries.ts";
import { measureLines, noticeLines } from "./register-words.ts";

type Props = {
  lines: readonly RegisterLine[];
  /** The address of the cases. */
  cases: string;
  at: Temporal.Instant;
  locale: Locale;
  t: Translate;
};

const COLUMNS = ["breach", "organisation", "awarenessAt", "effects", "measures", "notices"] as const;

/** One line for each breach and controller: what happened, its effects, what was done, whom it was told. */
export function RegisterTable({ lines, cases, at, locale, t }: Props) {
  return (
    <Section id="register" title={t("exports.sheets.register")}>
      <Table
        className="cards max-h-none"
        density="compact"
        label={t("workspace.tableOf", { title: t("exports.sheets.register") })}
      >
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`exports.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <RegisterRow cases={cases} key={line.id} line={line} words={{ at, locale, t }} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

type Row = { line: RegisterLine; cases: string; words: Pick<Props, "at" | "locale" | "t"> };

function RegisterRow({ line, cases, words }: Row) {
  const { t, locale } = words;
  const { incident, organisation, instants } = line;
  const { awareness } = instants as { readonly awareness?: Moment };
  const base = `${cases}/${incident.reference}`;
  const cells = {
    awarenessAt:
      awareness === undefined
        ? t("incidents.facts.notAware")
        : momentText(awareness, { zone: organisation.timeZone, locale, t }),
    effects: effectsText(line, words),
    measures: measureLines(line, words).join("\n"),
    notices: [...noticeLines(line, "authorities", words), ...noticeLines(line, "persons", words)].join("\n"),
  };
  return (
    <tr>
      <th className="max-w-56 sm:min-w-44" scope="row">
        <a className="text-accent hover:underline" data-follow="" href={base}>
          {incident.reference}
        </a>
        <span className="block font-normal">{incident.title}</span>
      </th>
      <td data-label={t("exports.columns.organisation")}>
        <a className="hover:underline" data-follow="" href={`${base}/organisations/${line.organisationId}`}>
          {organisation.name}
        </a>
      </td>
      {(["awarenessAt", "effects", "measures", "notices"] as const).map((column) => (
        <td
          className={cn(
            "whitespace-pre-line align-top [overflow-wrap:anywhere]",
            column === "notices" ? "sm:min-w-112" : "max-w-72 sm:min-w-36",
          )}
          data-empty={cells[column] === "" || undefined}
          data-label={t(`exports.columns.${column}`)}
          key={column}
        >
          {cells[column] === "" ? "–" : cells[column]}
        </td>
      ))}
    </tr>
  );
}

function effectsText({ risk, labs, riskAssessments }: RegisterLine, { t, locale }: Row["words"]): string {
  const counts = labs.flatMap(
    ({ personsConfirmed, personsEstimated }) => personsConfirmed ?? personsEstimated ?? [],
  );
  const persons = counts.reduce((sum, count) => sum + count, 0);
  return [
    t(`vocabulary.risks.${RISKS.find((one) => one === risk) ?? "unassessed"}`),
    counts.length === 0 ? t("matrix.noCount") : t("matrix.persons", { count: formatCount(persons, locale) }),
    riskAssessments[0]?.gravityWords,
  ]
    .filter(Boolean)
    .join("\n");
}
