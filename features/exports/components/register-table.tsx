import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { DATA_CATEGORIES, NATURES, RISKS } from "#law/vocabulary.ts";
import { cn } from "#lib/cn.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { RegisterLine } from "../register/queries.ts";
import { measureLines, noticeLines } from "./register-words.ts";
import { tellingLines } from "./telling-lines.ts";

type Props = {
  lines: readonly RegisterLine[];
  /** The address of the cases. */
  cases: string;
  at: Temporal.Instant;
  locale: Locale;
  t: Translate;
};

const TOLD = ["awarenessAt", "effects", "measures", "notices", "communications"] as const;
const COLUMNS = ["breach", "organisation", ...TOLD] as const;

/** One line for each breach and controller: what happened, its effects, what was done, whom it was told. */
export function RegisterTable({ lines, cases, at, locale, t }: Props) {
  return (
    <Section id="register" title={t("exports.sheets.register")}>
      <CardsTable label={t("workspace.tableOf", { title: t("exports.sheets.register") })}>
        <TableHead columns={COLUMNS} heading={(column) => t(`exports.columns.${column}`)} />
        <tbody>
          {lines.map((line) => (
            <RegisterRow cases={cases} key={line.id} line={line} words={{ at, locale, t }} />
          ))}
        </tbody>
      </CardsTable>
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
    notices: noticeLines(line, "authorities", words).join("\n"),
    communications: [...noticeLines(line, "persons", words), ...tellingLines(line, words)].join("\n"),
  };
  return (
    <tr>
      <th className="max-w-56 sm:min-w-40" scope="row">
        <a className="text-accent hover:underline" data-follow="" href={base}>
          {incident.reference}
        </a>
        <span className="block font-normal">{incident.title}</span>
        <span className="block font-normal text-faint text-xs">{natureText(line, words)}</span>
        {incident.description === "" ? null : (
          <details className="font-normal text-sm print:hidden">
            <summary className="text-soft">{t("exports.columns.description")}</summary>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{incident.description}</p>
          </details>
        )}
      </th>
      <td data-label={t("exports.columns.organisation")}>
        <a className="hover:underline" data-follow="" href={`${base}/organisations/${line.organisationId}`}>
          {organisation.name}
        </a>
      </td>
      {TOLD.map((column) => (
        <td
          className={cn(
            "whitespace-pre-line align-top [overflow-wrap:anywhere]",
            column === "notices" || column === "communications" ? "sm:min-w-56" : "max-w-60 sm:min-w-28",
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

function natureText({ incident }: RegisterLine, { t }: Row["words"]): string {
  return NATURES.filter((one) => incident.natures.includes(one))
    .map((one) => t(`vocabulary.natures.${one}`))
    .join(", ");
}

function effectsText(line: RegisterLine, { t, locale }: Row["words"]): string {
  const { risk, labs, riskAssessments, incident } = line;
  const categories = DATA_CATEGORIES.filter((one) => incident.dataCategories.includes(one));
  const counts = labs.flatMap(
    ({ personsConfirmed, personsEstimated }) => personsConfirmed ?? personsEstimated ?? [],
  );
  const persons = counts.reduce((sum, count) => sum + count, 0);
  return [
    t(`vocabulary.risks.${RISKS.find((one) => one === risk) ?? "unassessed"}`),
    counts.length === 0 ? t("matrix.noCount") : t("matrix.persons", { count: formatCount(persons, locale) }),
    categories.map((one) => t(`vocabulary.dataCategories.${one}`)).join(", "),
    riskAssessments[0]?.gravityWords,
  ]
    .filter(Boolean)
    .join("\n");
}
