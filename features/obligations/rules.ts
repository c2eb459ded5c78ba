import { obligationsFor } from "#law/engine.ts";
import type { Obligation } from "#law/obligation.ts";
import { CORE_RULES } from "#law/pack.ts";
import { factsOf, type KnownExposure, type KnownFiling } from "./facts/rules.ts";

/** The state of a cell: the filing, else the decision, else what the law engine found. */
export type ObligationState = Obligation["status"] | "filed" | "decided" | "withdrawn";

/** What the engine answers about one obligation, as it is kept, compared and shown. */
export type Answer = {
  readonly status: string;
  readonly ruleVersion: string;
  readonly trigger: string | null;
  readonly triggerAt: string | null;
  readonly dueAt: string | null;
  readonly legalLimitAt: string | null;
  readonly waitsFor: string | null;
};

export type Identity = { readonly ruleId: string; readonly addressee: string; readonly subject: string };

export type Stored = Identity & { readonly id: string; readonly settled: boolean; readonly answer: Answer };
export type Computed = Identity & {
  readonly answer: Answer;
  readonly obligation: Obligation;
  readonly facts: KnownFacts;
};

/** The facts the engine was told, without those that are unknown. */
export type KnownFacts = Pick<KnownExposure, "party" | "roles" | "instants" | "contracts" | "persons"> & {
  readonly breach: { readonly [fact: string]: string | boolean | readonly string[] };
};

/** What changed facts do to the stored obligations of one organisation. */
export type Reconciliation = {
  readonly arisen: readonly Computed[];
  /** Not yet settled: the row follows the facts. */
  readonly changed: readonly { readonly before: Stored; readonly after: Computed }[];
  /** Not yet settled and no longer owed on the new facts. */
  readonly withdrawn: readonly Stored[];
  /** Filed or decided: the row stays, a review says what the new facts would give. */
  readonly reviews: readonly { readonly before: Stored; readonly after: Answer | null }[];
};

export function identityKey({ ruleId, addressee, subject }: Identity): string {
  return `${ruleId} ${addressee} ${subject}`;
}

export function reconcile(stored: readonly Stored[], computed: readonly Computed[]): Reconciliation {
  const kept = new Map(stored.map((row) => [identityKey(row), row]));
  const found = new Map(computed.map((one) => [identityKey(one), one]));
  const both = computed.flatMap((after) => {
    const before = kept.get(identityKey(after));
    return before !== undefined && !sameAnswer(before.answer, after.answer) ? [{ before, after }] : [];
  });
  const gone = stored.filter((row) => !found.has(identityKey(row)) && row.answer.status !== "withdrawn");
  return {
    arisen: computed.filter((one) => !kept.has(identityKey(one))),
    changed: both.filter(({ before }) => !before.settled),
    withdrawn: gone.filter(({ settled }) => !settled),
    reviews: [
      ...both
        // What its own complete filing changed is no new fact about a notification sent in phases.
        .filter(
          ({ before, after }) => before.settled && after.obligation.reason.code !== "notification_complete",
        )
        .map(({ before, after }) => ({ before, after: after.answer as Answer | null })),
      ...gone.filter(({ settled }) => settled).map((before) => ({ before, after: null })),
    ],
  };
}

function sameAnswer(one: Answer, other: Answer): boolean {
  return ANSWER_FIELDS.every((field) => one[field] === other[field]);
}

const ANSWER_FIELDS = [
  "status",
  "ruleVersion",
  "trigger",
  "triggerAt",
  "dueAt",
  "legalLimitAt",
  "waitsFor",
] as const satisfies readonly (keyof Answer)[];

export type SubjectFiling = KnownFiling & { readonly subject: string };

type Computing = {
  readonly known: KnownExposure;
  readonly filings: readonly SubjectFiling[];
  /** The controllers a processor must tell: one row each. */
  readonly controllers: readonly string[];
  readonly at: Temporal.Instant;
};

/** What one organisation owes, row by row: a duty towards controllers has one row for each of them. */
export function computeObligations({ known, filings, controllers, at }: Computing): Computed[] {
  const own = answersFor({
    known,
    filings: filings.filter(({ subject }) => subject === ""),
    subject: "",
    at,
  });
  const towards = controllers.flatMap((subject) =>
    answersFor({ known, filings: filings.filter((filing) => filing.subject === subject), subject, at }),
  );
  return [
    ...own.filter(({ addressee }) => addressee !== "controller"),
    ...towards.filter(({ addressee }) => addressee === "controller"),
  ];
}

type Answering = {
  readonly known: KnownExposure;
  readonly filings: readonly KnownFiling[];
  readonly subject: string;
  readonly at: Temporal.Instant;
};

function answersFor({ known, filings, subject, at }: Answering): Computed[] {
  const facts = knownFacts(known);
  const answers = obligationsFor(factsOf(known, filings), { at: at.epochMilliseconds, rules: CORE_RULES });
  const inForce = answers.filter(({ status }) => status !== "not_in_force");
  return inForce.map((obligation) => ({
    ruleId: obligation.rule,
    addressee: obligation.addressee,
    subject,
    answer: answerOf(obligation),
    obligation,
    facts,
  }));
}

function knownFacts(known: KnownExposure): KnownFacts {
  const { party, roles, instants, contracts, persons, incident } = known;
  const { risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted } = known;
  const told = { ...incident, risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted };
  const breach = Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== null));
  return { party, roles, instants, contracts, persons, breach: breach as KnownFacts["breach"] };
}

function answerOf(obligation: Obligation): Answer {
  return {
    status: obligation.status,
    ruleVersion: obligation.version ?? "",
    trigger: obligation.trigger,
    triggerAt: obligation.triggerAt,
    dueAt: obligation.dueAt,
    legalLimitAt: obligation.legalLimitAt,
    waitsFor: obligation.waitsFor,
  };
}
