import { obligationsFor } from "#law/engine.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import { RULES } from "#law/pack.ts";
import { type Proposal, proposals } from "#law/proposals.ts";
import { relevantFacts } from "#law/relevant-facts.ts";
import { epochOf } from "#law/zone-time.ts";
import { getPageActor } from "#lib/page-scope.ts";
import { type SortedAnswer, type Summary, sortAnswer, summarise } from "./components/sort-answer.ts";
import { type FactsJson, partyJson, type Refused, readQuestion } from "./rules.ts";
import { type Address, readAddress, type Search, type Typed } from "./schema.ts";

export type Answer = {
  readonly facts: Facts;
  readonly json: FactsJson;
  readonly sorted: SortedAnswer;
  readonly summary: Summary;
  /** As of when, epoch milliseconds; the present unless the question says otherwise. */
  readonly at: number;
};

type Party = Facts["party"];

/** How the question stands: not asked, in the making, too long, refused at some fields, or answered. */
export type Outcome =
  | { readonly kind: "blank" | "draft" | "tooLong" }
  | { readonly kind: "refused"; readonly refused: readonly Refused[] }
  | { readonly kind: "answered"; readonly answer: Answer };

export type LoadedQuestion = {
  readonly address: Address;
  readonly outcome: Outcome;
  /** The fields at which a rule that binds the party looks; null while the party cannot be read. */
  readonly matters: ReadonlySet<string> | null;
  /** Texts that the question may assume, each id once. */
  readonly assumable: readonly Proposal[];
  readonly now: number;
};

/** Who must be told, from the facts in the address. Every member may ask; nothing is read or kept besides. */
export async function loadQuestion(workspace: string, search: Promise<Search>): Promise<LoadedQuestion> {
  const address = readAddress(await search);
  await getPageActor(workspace);
  const now = Temporal.Now.instant().epochMilliseconds;
  const { typed } = address;
  const party = partyOf(typed);
  return {
    ...{ address, now, outcome: outcomeOf(address, now) },
    matters: party === null ? null : mattersFor(party, typed),
    assumable: assumableFor(party, now),
  };
}

function outcomeOf({ typed, adding, isTooLong }: Address, now: number): Outcome {
  if (isTooLong) return { kind: "tooLong" };
  if (typed.size === 0) return { kind: "blank" };
  const question = readQuestion(typed);
  if (question.kind === "refused") return adding === null ? question : { kind: "draft" };
  const { facts, json } = question;
  const at = facts.at === null ? now : epochOf(facts.at);
  const sorted = sortAnswer(obligationsFor(facts, { at }));
  const summary = summarise(sorted, Object.keys(facts.breach.persons.byResidence));
  return { kind: "answered", answer: { facts, json, sorted, summary, at } };
}

/** The party, as soon as it can be read by itself. */
function partyOf(typed: Typed): Party | null {
  const parsed = parseFacts({ party: partyJson(typed) });
  return parsed.ok ? parsed.facts.party : null;
}

function mattersFor(party: Party, typed: Typed): ReadonlySet<string> {
  const residences = [...typed].flatMap(([name, [code = ""]]) =>
    /^byResidence\.\d+\.of$/.test(name) ? [code] : [],
  );
  const relevant = relevantFacts(party, RULES, { residences });
  const { persons, residences: places, orders, holds, extensions } = relevant;
  const others = { total: persons, byResidence: places, orders, holds, extensions };
  return new Set<string>([
    ...relevant.facts.map(({ fact }) => fact),
    ...relevant.instants.map(({ instant }) => instant),
    ...Object.entries(others).flatMap(([name, rules]) => (rules.length === 0 ? [] : [name])),
  ]);
}

function assumableFor(party: Party | null, now: number): Proposal[] {
  const on = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC").toPlainDate().toString();
  const found = proposals(RULES, { on, ...(party === null ? {} : { party }) });
  return [...new Map(found.map((proposal) => [proposal.ruleId, proposal])).values()];
}
