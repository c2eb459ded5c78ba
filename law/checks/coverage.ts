import table from "#law/coverage.json" with { type: "json" };
import { findRule, LAW_VERSION, listEditions, RULES } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";

/** One row of the tables of law: the rules that hold it, or why it is none. */
export type CoverageRow = { table: string; row: string; rules: readonly string[]; because: string };

export const COVERAGE: readonly CoverageRow[] = table;

/** Rows that name a rule which does not exist or say nothing, and rules that no row names. */
export function findCoverageFaults(rows: readonly CoverageRow[] = COVERAGE): string[] {
  const empty = rows.filter(({ rules, because }) => rules.length === 0 && because.trim() === "");
  const unknown = rows.flatMap(({ row, rules }) =>
    rules.filter((id) => findRule(id) === null).map((id) => `${row} names ${id}, which is no rule`),
  );
  const named = new Set(rows.flatMap(({ rules }) => rules));
  const unnamed = [...new Set(RULES.map(({ id }) => id))].filter((id) => !named.has(id));
  return [
    ...empty.map(({ row }) => `${row} has neither a rule nor a reason why not`),
    ...unknown,
    ...unnamed.map((id) => `no row names ${id}`),
  ];
}

const GRADES = {
  official_text: "official text",
  reproduced_text: "reproduced text",
  secondary_source: "secondary source",
  from_memory: "from memory",
} as const;

function standing(rule: Rule): string {
  const versions = rule.versions.map(({ from, until, status }) => {
    const dates = until === null ? `from ${from}` : `${from} to ${until}`;
    return status === "in_force" ? dates : `${status.replaceAll("_", " ")}, ${dates}`;
  });
  return versions.join("; ");
}

/** The wording of a rule that a row speaks of: a state's own where the row is a state. */
function editionsFor(id: string, row: string): readonly Rule[] {
  const editions = listEditions(id);
  const own = editions.filter(({ who }) => who.territories.includes(row));
  return own.length > 0 ? own : editions;
}

function cells({ row, rules, because }: CoverageRow): string[] {
  if (rules.length === 0) return [row, "none", because, "", ""];
  const editions = rules.flatMap((id) => editionsFor(id, row));
  const isNational = editions.length > 2 * rules.length;
  const dates = isNational ? ["by state: see section 3"] : [...new Set(editions.map(standing))];
  const grades = new Set(
    editions.flatMap(({ versions }) => versions.map(({ confidence }) => GRADES[confidence])),
  );
  return [row, rules.map((id) => `\`${id}\``).join(" "), because, dates.join(" · "), [...grades].join(", ")];
}

function section(name: string, rows: readonly CoverageRow[]): string {
  const head = "| row | rule | remark | in force | checked against |\n|---|---|---|---|---|";
  return `## ${name}\n\n${head}\n${rows.map((row) => `| ${cells(row).join(" | ")} |`).join("\n")}\n`;
}

/** The coverage document, in Markdown: every row of the tables of law, its rules or the reason why it has none. */
export function coverageDocument(): string {
  const sections = Map.groupBy(COVERAGE, ({ table: name }) => name);
  const held = COVERAGE.filter(({ rules }) => rules.length > 0).length;
  const ids = new Set(RULES.map(({ id }) => id)).size;
  return [
    "# What of the law the engine holds",
    "",
    `Written by \`scripts/write-law-coverage.ts\`; do not edit. Law of ${LAW_VERSION}: ${COVERAGE.length} rows, ${held} of them held by`,
    `${ids} rules (${RULES.length} with the national wordings of one rule counted each); the others say why not.`,
    "",
    ...[...sections].map(([name, rows]) => section(name, rows)),
  ].join("\n");
}
