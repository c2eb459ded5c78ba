import { obligationsFor } from "#law/engine.ts";
import type { Facts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import type { OwnRule } from "#law/own-rules/own-rule.ts";
import { ownRule } from "#law/own-rules/own-rule.ts";
import { type Target, targetAt } from "#law/own-rules/target.ts";
import { rulesOf } from "#law/publications.ts";
import { openQuestions } from "#law/relevant-facts.ts";
import type { Rule } from "#law/rule.ts";
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
  /** The organisation's own target for a duty to which the law sets no number. */
  readonly targetAt: string | null;
  /** When the filing of another duty met this one too; null for a duty that has a filing of its own. */
  readonly metAt: string | null;
};

/** What a person reads of an own rule, kept with every row that it gave. */
export type OwnRuleShown = Pick<OwnRule, "kind" | "name" | "duty" | "addresseeName" | "source">;

export type Identity = { readonly ruleId: string; readonly addressee: string; readonly subject: string };

export type Stored = Identity & {
  readonly id: string;
  readonly settled: boolean;
  readonly answer: Answer;
  /** The codes of its notes, which move no date. */
  readonly notes: readonly string[];
  /** Null for a rule of law. */
  readonly ownRule: OwnRuleShown | null;
};
export type Computed = Identity & {
  readonly answer: Answer;
  /** Null for a rule of law. */
  readonly ownRule: OwnRuleShown | null;
  /** The publication of the law it was computed with. */
  readonly lawVersion: string;
  readonly obligation: Obligation;
  readonly facts: KnownFacts;
};

/** The facts the engine was told, without those that are unknown. */
export type KnownFacts = Pick<
  KnownExposure,
  "party" | "roles" | "instants" | "contracts" | "persons" | "further"
> & {
  readonly breach: { readonly [fact: string]: string | boolean | readonly string[] };
};

/** What changed facts do to the stored obligations of one organisation. */
export type Reconciliation = {
  readonly arisen: readonly Computed[];
  /** Not yet settled: the row follows the facts. */
  readonly changed: readonly { readonly before: Stored; readonly after: Computed }[];
  /** The same answer with other notes beside it. */
  readonly annotated: readonly { readonly before: Stored; readonly after: Computed }[];
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
    return before === undefined ? [] : [{ before, after }];
  });
  const gone = stored.filter((row) => !found.has(identityKey(row)) && row.answer.status !== "withdrawn");
  return {
    arisen: computed.filter((one) => !kept.has(identityKey(one))),
    changed: both.filter(
      ({ before, after }) => !before.settled && !sameIn(ANSWER_FIELDS, before.answer, after.answer),
    ),
    annotated: both.filter(
      ({ before, after }) =>
        !before.settled && sameIn(ANSWER_FIELDS, before.answer, after.answer) && !sameNotes(before, after),
    ),
    withdrawn: gone.filter(({ settled }) => !settled),
    reviews: [
      ...both
        // What its own complete filing changed is no new fact about a notification sent in phases.
        .filter(
          ({ before, after }) =>
            before.settled &&
            after.obligation.reason.code !== "notification_complete" &&
            !sameIn(LAW_FIELDS, before.answer, after.answer),
        )
        .map(({ before, after }) => ({ before, after: after.answer as Answer | null })),
      ...gone.filter(({ settled }) => settled).map((before) => ({ before, after: null })),
    ],
  };
}

function sameNotes({ notes }: Stored, { obligation }: Computed): boolean {
  return notes.join() === obligation.notes.map(({ code }) => code).join();
}

function sameIn(fields: readonly (keyof Answer)[], one: Answer, other: Answer): boolean {
  return fields.every((field) => one[field] === other[field]);
}

const LAW_FIELDS = [
  "status",
  "ruleVersion",
  "trigger",
  "triggerAt",
  "dueAt",
  "legalLimitAt",
  "waitsFor",
] as const satisfies readonly (keyof Answer)[];

const ANSWER_FIELDS = [...LAW_FIELDS, "targetAt", "metAt"] as const satisfies readonly (keyof Answer)[];

export type SubjectFiling = KnownFiling & { readonly subject: string };

/** Which law one file is computed with: a publication, and the organisation's own rules and targets. */
export type AppliedLaw = {
  readonly publication: string;
  readonly own: readonly OwnRule[];
  readonly targets: readonly Target[];
  /** Rules and proposals to assume; only a what-if does. */
  readonly assume?: readonly string[];
};

type Computing = {
  readonly known: KnownExposure;
  readonly filings: readonly SubjectFiling[];
  /** The controllers a processor must tell: one row each. */
  readonly controllers: readonly string[];
  readonly law: AppliedLaw;
  readonly at: Temporal.Instant;
};

/** What one organisation owes, row by row: a duty towards controllers has one row for each of them. */
export function computeObligations(computing: Computing): Computed[] {
  const { filings, controllers } = computing;
  const towards = new Set(controllers);
  const ownRules = computing.law.own.map((own) => ({ shown: shownOf(own), rules: [ownRule(own)] }));
  const own = answersFor(computing, {
    ownRules,
    filings: filings.filter(({ subject }) => !towards.has(subject)),
    subject: "",
  });
  const each = controllers.flatMap((subject) =>
    answersFor(computing, {
      ...{ ownRules, subject },
      filings: filings.filter((filing) => filing.subject === subject),
    }),
  );
  return [
    ...own.filter(({ addressee }) => addressee !== "controller"),
    ...each.filter(({ addressee }) => addressee === "controller"),
  ];
}

type Side = {
  readonly filings: readonly KnownFiling[];
  readonly subject: string;
  readonly ownRules: readonly { readonly shown: OwnRuleShown; readonly rules: readonly Rule[] }[];
};

function answersFor(computing: Computing, { filings, subject, ownRules }: Side): Computed[] {
  const { known, law, at } = computing;
  const facts = knownFacts(known);
  const standing = filings.filter(({ isWithdrawn }) => isWithdrawn !== true);
  const told = factsOf(known, standing, law.assume);
  const rules = rulesOf(law.publication);
  const inForceOn = (facts: Facts) =>
    openQuestions(obligationsFor(facts, { at: at.epochMilliseconds, rules })).asked.filter(
      ({ status }) => status !== "not_in_force",
    );
  const inForce =
    standing.length === filings.length
      ? inForceOn(told)
      : keepingStarts(inForceOn(told), inForceOn(factsOf(known, filings, law.assume)));
  const zone = known.party.timeZone;
  const shared = { facts, lawVersion: law.publication };
  return [
    ...inForce.map((obligation) => ({
      ...shared,
      ...identified(obligation, subject),
      answer: {
        ...answerOf(obligation),
        targetAt: targetFor(obligation, law.targets, zone),
        metAt: standing.some(({ ruleId }) => ruleId === obligation.rule) ? null : obligation.filedAt,
      },
      ownRule: null,
      obligation,
    })),
    ...ownRules.flatMap(({ shown, rules }) =>
      obligationsFor({ ...told, contracts: [] }, { at: at.epochMilliseconds, rules })
        .filter(({ status }) => status !== "not_in_force")
        .map((obligation) => ({
          ...shared,
          ...identified(obligation, subject),
          answer: { ...answerOf(obligation), targetAt: null, metAt: null },
          ownRule: shown,
          obligation,
        })),
    ),
  ];
}

/** What stands, row by row; a row that a withdrawn filing had started keeps that start, and with it its dates. */
function keepingStarts(standing: readonly Obligation[], everFiled: readonly Obligation[]): Obligation[] {
  const keyOf = ({ rule, addressee, subject }: Obligation) => `${rule} ${addressee} ${subject ?? ""}`;
  const now = new Map(standing.map((row) => [keyOf(row), row]));
  const before = new Map(everFiled.map((row) => [keyOf(row), row]));
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const [stands, started] = [now.get(key), before.get(key)];
    if (!started?.trigger?.startsWith("filing:")) return stands ?? [];
    const steps = started.steps.filter(({ code }) => !code.startsWith("filed"));
    return { ...started, steps, filedAt: stands?.filedAt ?? null };
  });
}

/** A duty to controllers is told apart by controller, any other by what the law tells its rows apart by. */
function identified({ rule, addressee, subject }: Obligation, controller: string): Identity {
  return { ruleId: rule, addressee, subject: controller === "" ? (subject ?? "") : controller };
}

function shownOf({ kind, name, duty, addresseeName, source }: OwnRule): OwnRuleShown {
  return { kind, name, duty, addresseeName, source };
}

/** The earliest of the organisation's own targets for a duty that is owed and has no number in the law. */
function targetFor(obligation: Obligation, targets: readonly Target[], zone: string): string | null {
  const { rule, status, dueAt, triggerAt } = obligation;
  const isOwed = status === "open" || status === "undetermined";
  if (!isOwed || dueAt !== null || triggerAt === null) return null;
  const at = targets
    .filter((target) => target.rule === rule)
    .map((target) => targetAt(target, triggerAt, zone))
    .sort();
  return at[0] ?? null;
}

function knownFacts(known: KnownExposure): KnownFacts {
  const { party, roles, instants, contracts, persons, further, incident } = known;
  const { risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted } = known;
  const told = { ...incident, risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted };
  const breach = Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== null));
  return { party, roles, instants, contracts, persons, further, breach: breach as KnownFacts["breach"] };
}

function answerOf(obligation: Obligation): Omit<Answer, "targetAt" | "metAt"> {
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
