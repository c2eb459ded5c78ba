import { type Assessment, assessSeverity } from "./assess.ts";
import notes from "./case-notes.json" with { type: "json" };
import { dutiesOf } from "./duties.ts";
import { conclusionOfBand, scoreOf } from "./enisa.ts";
import { conclusionOfCase } from "./precedents.ts";
import { type Decided, PUBLISHED_CASES, type PublishedCase } from "./published-cases.ts";

export type Agreement = "agrees" | "stricter" | "misses" | "not decided";

/** Why we conclude or answer otherwise than a published case, and why our score is not the one derived; by id. */
export const CASE_NOTES: {
  conclusions: Readonly<Record<string, string>>;
  duties: Readonly<Record<string, string>>;
  scores: Readonly<Record<string, string>>;
} = notes;

const ORDER: Readonly<Record<string, number>> = { no: 0, conditional: 1, yes: 2 };

/** How one answer stands to what was decided: more than asked is stricter, less is a miss. */
export function agreementOf(ours: string, decided: Decided): Agreement {
  if (decided === "not-decided") return "not decided";
  const difference = (ORDER[ours] ?? 0) - (ORDER[decided] ?? 0);
  if (difference === 0) return "agrees";
  return difference > 0 ? "stricter" : "misses";
}

export type CaseResult = { published: PublishedCase; found: Assessment; duties: Record<Duty, Agreement> };
type Duty = "document" | "notifyAuthority" | "communicateToPersons";

const DUTIES = ["document", "notifyAuthority", "communicateToPersons"] as const;

/**
 * The answers of the engine of the law under our conclusion. A condition is ours to add: the engine knows a high risk
 * or none.
 */
function answersOf({ facts }: PublishedCase, { conclusion, outcome }: Assessment): Assessment["outcome"] {
  const owed = dutiesOf(facts, conclusion);
  const isConditional = outcome.communicateToPersons === "conditional" && owed.communicateToPersons === "no";
  return { ...owed, communicateToPersons: isConditional ? "conditional" : owed.communicateToPersons };
}

/** Every published case, assessed, its duties found by the engine of the law. */
export function assessCases(): CaseResult[] {
  return PUBLISHED_CASES.map((published) => {
    const found = assessSeverity(published.facts);
    const ours = answersOf(published, found);
    const agreement = (duty: Duty) => agreementOf(ours[duty], published.outcome[duty]);
    const [document, notifyAuthority, communicateToPersons] = DUTIES.map(agreement);
    const duties = { document, notifyAuthority, communicateToPersons } as Record<Duty, Agreement>;
    return { published, found, duties };
  });
}

/** The cases of EDPB 01/2021 that a derived score alone, by the usual mapping, puts where the Board does. */
export function rightByScoreAlone(): string[] {
  return PUBLISHED_CASES.filter(({ id }) => /^EDPB-\d\d$/.test(id)).flatMap(
    ({ id, derivedScore, outcome }) => {
      const { band } = scoreOf({ dpc: 0, ei: 0, cb: derivedScore ?? 0 });
      const told = outcome.communicateToPersons === "yes" ? "high" : null;
      const decided = told ?? (outcome.notifyAuthority === "yes" ? "risk" : "unlikely");
      return conclusionOfBand(band) === decided ? [id] : [];
    },
  );
}

/** Whether the decision settles a conclusion, and the rules give another. */
export function concludesOtherwise({ published, found }: CaseResult): boolean {
  const decided = conclusionOfCase(published);
  return decided !== null && decided !== found.conclusion;
}

function row({ published, found, duties }: CaseResult): string {
  const { id, outcome, derivedScore } = published;
  const decided = DUTIES.slice(1).map((duty) => outcome[duty].replace("-", " "));
  const ours = DUTIES.slice(1).map((duty) => found.outcome[duty]);
  const whole = Object.values(duties);
  const missed = concludesOtherwise({ published, found, duties }) ? "**conclusion misses**" : "agrees";
  const result = whole.includes("misses") ? "**misses**" : whole.includes("stricter") ? "stricter" : missed;
  const nothing = duties.notifyAuthority === "not decided" && duties.communicateToPersons === "not decided";
  const score = [found.enisa.score.toFixed(2), derivedScore?.toFixed(2) ?? "none"].join(" / ");
  const cells = [
    id,
    ...decided,
    ...ours,
    found.rule.id,
    found.conclusion,
    score,
    nothing ? "not decided" : result,
  ];
  return `| ${cells.join(" | ")} |`;
}

function list(found: Readonly<Record<string, string>>): string[] {
  return Object.entries(found).map(([id, because]) => `- **${id}**: ${because}`);
}

function counted(results: readonly CaseResult[], duty: Duty): string {
  const of = (agreement: Agreement) => results.filter(({ duties }) => duties[duty] === agreement).length;
  return `${of("agrees")} agree, ${of("stricter")} are stricter, ${of("misses")} miss, ${of("not decided")} were not decided`;
}

/** The document of the published cases, in Markdown: what was decided, what we answer, and every difference explained. */
export function casesDocument(): string {
  const results = assessCases();
  const right = rightByScoreAlone().length;
  return [
    "# What the published cases decide, and what we answer",
    "",
    "Written by `scripts/write-severity-cases.ts`; do not edit. The conclusion is that of `law/severity/rules.ts`; the duties are then",
    "found by the engine of the law for a controller in France. The rules were written with these cases known: this is no blind test.",
    "",
    `- Register: ${counted(results, "document")}.`,
    `- Authority: ${counted(results, "notifyAuthority")}.`,
    `- Persons: ${counted(results, "communicateToPersons")}.`,
    `- Conclusion: ${results.filter(concludesOtherwise).length} of the ${results.filter(({ published }) => conclusionOfCase(published) !== null).length} that are settled is another.`,
    `- ENISA's score alone, by the usual mapping, puts ${right} of the 18 cases of EDPB 01/2021 where the Board does.`,
    "",
    "Every case is documented in the register (art. 33(5) GDPR). The score stands first as ours, then as derived for the case.",
    "",
    "| case | decided: authority | decided: persons | ours: authority | ours: persons | rule | conclusion | score | |",
    "|---|---|---|---|---|---|---|---|---|",
    ...results.map(row),
    "",
    "## Where the rules conclude otherwise",
    "",
    ...list(CASE_NOTES.conclusions),
    "",
    "## Where we answer otherwise",
    "",
    ...list(CASE_NOTES.duties),
    "",
    "## Where our score is another",
    "",
    ...list(CASE_NOTES.scores),
    "",
  ].join("\n");
}
