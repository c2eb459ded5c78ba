import type { FactId } from "#law/forms/fact-ids.ts";
import type { Form, FormField, FormPhase } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { SourceKind } from "./catalogue.ts";
import { isEmpty, isSame, type Problem, problemOfValue, translateFact } from "./values/rules.ts";

/** Where a value comes from, and the page on which it is filled or corrected. */
export type FactSource = {
  readonly kind: SourceKind;
  /** A word of `lawForms.sources`. */
  readonly label: string;
  /** Below the workspace's address. */
  readonly path: string;
  readonly by: string | null;
  /** An instant in UTC. */
  readonly at: string | null;
};

/** In our own words; null: nobody has said it yet, and the source is where it would be said. */
export type Fact = { readonly value: Json; readonly source: FactSource };
export type FactBase = Readonly<Record<FactId, Fact>>;

/** What was typed for one field: a value, with the reason where it overrides a fact, or that it is not known yet. */
export type Answer =
  | { readonly value: Json; readonly reason?: string }
  | { readonly unknown: true; readonly follows: string };
export type Answers = Readonly<Record<string, Answer>>;

export type { Problem };

export type FilledField = {
  readonly field: FormField;
  /** In the form's own options; null while there is none. */
  readonly value: Json;
  /** What the file says, in the form's own options: beside an override, what it overrides. */
  readonly fromFacts: Json;
  readonly state: "filled" | "missing" | "unknown" | "optional";
  readonly needed: boolean;
  /** Where the fact is from, or would be from; null where the field is only typed. */
  readonly source: FactSource | null;
  readonly answer: Answer | null;
  readonly problems: readonly Problem[];
};

type Filling = {
  readonly form: Pick<Form, "fields">;
  readonly phase: FormPhase;
  readonly facts: FactBase;
  readonly answers: Answers;
};

type Valued = Omit<FilledField, "state" | "needed">;

/** Every field of a form with its value, where it comes from and what is wrong with it. Nothing is invented. */
export function fillForm({ form, phase, facts, answers }: Filling): FilledField[] {
  const valued = form.fields.map((field) => valueField(field, facts, answers[field.id] ?? null));
  const values = new Map(valued.map(({ field, value }) => [field.id, value]));
  return valued.map((one) => {
    const needed = isNeeded(one.field, phase, values);
    return { ...one, needed, state: stateOf(one, needed) };
  });
}

function valueField(field: FormField, facts: FactBase, answer: Answer | null): Valued {
  const fact = field.fact === null ? null : facts[field.fact];
  const fromFacts = fact === null ? null : translateFact(field, fact.value);
  const shared = { field, fromFacts, source: fact?.source ?? null };
  if (answer === null || isNoAnswer(answer))
    return { ...shared, value: fromFacts, answer: null, problems: problemsOf(field, fromFacts) };
  if ("unknown" in answer)
    return { ...shared, value: null, answer, problems: problemsOfUnknown(field, answer, fromFacts) };
  const value = isEmpty(answer.value) ? null : answer.value;
  const overrides = fromFacts !== null && !isSame(value, fromFacts);
  const unreasoned = overrides && isBlank(answer.reason);
  const problems = [
    ...problemsOf(field, value),
    ...(unreasoned ? [{ code: "reasonRequired" } as const] : []),
  ];
  return { ...shared, value, answer, problems };
}

/** A field left empty says nothing; emptied with a reason, it overrides what the file says. */
function isNoAnswer(answer: Answer): boolean {
  return "value" in answer && isEmpty(answer.value) && isBlank(answer.reason);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

function problemsOf(field: FormField, value: Json): Problem[] {
  const problem = value === null ? null : problemOfValue(field, value);
  return problem === null ? [] : [problem];
}

function problemsOfUnknown(
  { mayBeUnknown }: FormField,
  { follows }: { readonly follows: string },
  fromFacts: Json,
): Problem[] {
  if (!mayBeUnknown) return [{ code: "mayNotBeUnknown" }];
  if (fromFacts !== null) return [{ code: "knownInFile" }];
  return isBlank(follows) ? [{ code: "followsRequired" }] : [];
}

function isNeeded(
  { required, onlyIf }: FormField,
  phase: FormPhase,
  values: ReadonlyMap<string, Json>,
): boolean {
  if (required === "never" || (required === "follow_up" && phase === "initial")) return false;
  if (onlyIf === undefined) return true;
  const value = values.get(onlyIf.field) ?? null;
  const words = Array.isArray(value) ? value : [value];
  return words.some((word) => typeof word === "string" && onlyIf.is.includes(word));
}

function stateOf({ value, answer }: Valued, needed: boolean): FilledField["state"] {
  if (value !== null) return "filled";
  if (answer !== null && "unknown" in answer) return "unknown";
  return needed ? "missing" : "optional";
}

export type Completeness = {
  /** Needed fields that have an answer without fault; "not known yet" is one. */
  readonly filled: number;
  /** Of those, how many say that it is not known yet. */
  readonly unknown: number;
  readonly needed: number;
  /** Needed fields without an answer, or with one that has a fault. */
  readonly missing: readonly string[];
  /** Fields whose answer has a fault, needed or not: with any of them nothing is filed. */
  readonly faulty: readonly string[];
};

/** How far a form is filled, counted over the fields that this phase needs. */
export function measureCompleteness(fields: readonly FilledField[]): Completeness {
  const needed = fields.filter((one) => one.needed);
  const answered = needed.filter(
    ({ state, problems }) => (state === "filled" || state === "unknown") && problems.length === 0,
  );
  const isAnswered = new Set(answered.map(({ field }) => field.id));
  return {
    filled: answered.length,
    unknown: answered.filter(({ state }) => state === "unknown").length,
    needed: needed.length,
    missing: needed.map(({ field }) => field.id).filter((id) => !isAnswered.has(id)),
    faulty: fields.filter(({ problems }) => problems.length > 0).map(({ field }) => field.id),
  };
}
