import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { obligationsFor } from "./engine.ts";
import { type Facts, parseFacts } from "./facts.ts";
import type { Obligation } from "./obligation.ts";
import { CORE_RULES, RULES } from "./pack.ts";
import {
  CAUSES,
  CRA_EVENTS,
  DATA_CATEGORIES,
  DEVICE_INCIDENTS,
  EXEMPTIONS_34,
  INSTANTS,
  KINDS,
  NATURES,
  RISKS,
  ROLES,
  TRAITS,
} from "./vocabulary.ts";
import { epochOf, isoSecond } from "./zone-time.ts";

const RUNS = { numRuns: 300 };
const AT = epochOf("2026-11-22T12:00:00Z");

const seconds = fc.integer({ min: epochOf("2017-01-01T00:00:00Z"), max: epochOf("2030-01-01T00:00:00Z") });
const instant = seconds.map((at) => isoSecond(at));
const moment = fc.option(
  fc.oneof(
    instant,
    instant.map((iso) => ({ date: iso.slice(0, 10), precision: "day" })),
  ),
);
const maybe = fc.option(fc.boolean());
const ids = [...new Set(RULES.map(({ id }) => id)), "contract.a"];
const ruleId = fc.constantFrom(...ids);

const PLACES = [
  ["FR", null],
  ["RE", null],
  ["DE", "DE-BY"],
  ["ES", "ES-CT"],
  ["IT", null],
  ["PT", null],
  ["CZ", null],
  ["HR", null],
  ["NO", null],
  ["IS", null],
  ["LV", null],
  ["GB", "GB-ENG"],
  ["CH", null],
  ["US", "US-CA"],
  ["US", "US-NY"],
  ["US", null],
  ["CA", "CA-ON"],
  ["CA", "CA-QC"],
  ["AU", null],
  ["BR", null],
  ["SG", null],
  ["JP", null],
  ["IN", null],
  ["IL", null],
  ["AE", "AE-DU"],
  ["NC", null],
] as const;

const ZONES = ["Europe/Paris", "Indian/Reunion", "Australia/Lord_Howe", "America/St_Johns"] as const;
const RESIDENCES = ["FR", "DE-BY", "BE", "US-TX", "US-CA", "US-CO", "US-FL", "US-NY", "US-WA", "PR", "US"];

const party = fc.record({
  role: fc.subarray([...ROLES], { minLength: 1 }),
  kind: fc.option(fc.constantFrom(...KINDS)),
  place: fc.constantFrom(...PLACES),
  timeZone: fc.constantFrom(...ZONES),
  traits: fc.subarray([...TRAITS]),
});

const breach = fc.record({
  personalData: maybe,
  natures: fc.subarray([...NATURES]),
  cause: fc.option(fc.constantFrom(...CAUSES)),
  risk: fc.constantFrom(...RISKS),
  exemptions34: fc.subarray([...EXEMPTIONS_34]),
  severeHealthIncident: maybe,
  itSystemAttack: maybe,
  seriousCareEvent: maybe,
  dataCategories: fc.subarray([...DATA_CATEGORIES]),
  nis2Significant: maybe,
  craEvent: fc.option(fc.constantFrom(...CRA_EVENTS)),
  deviceIncident: fc.option(fc.constantFrom(...DEVICE_INCIDENTS)),
  encrypted: maybe,
  authorityAlreadyInformed: maybe,
  persons: fc.record({
    total: fc.option(fc.integer({ min: 0, max: 5000 })),
    byResidence: fc.dictionary(fc.constantFrom(...RESIDENCES), fc.integer({ min: 0, max: 1000 }), {
      maxKeys: 4,
    }),
  }),
});

const span = fc.tuple(seconds, fc.option(fc.integer({ min: 0, max: 5_000_000_000 }))).map(([at, length]) => ({
  at: isoSecond(at),
  until: length === null ? null : isoSecond(at + length),
}));
const named = fc.tuple(ruleId, span).map(([rule, when]) => ({ rule, ...when }));

/** Any facts that the contract allows and that the rules of the pack look at. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    party,
    breach,
    instants: fc.record(Object.fromEntries(INSTANTS.map((name) => [name, moment]))),
    filings: fc.array(
      fc.record({
        rule: ruleId,
        at: instant,
        addressee: fc.constantFrom(null, "fr-cnil", "persons"),
        complete: maybe,
      }),
      { maxLength: 6 },
    ),
    orders: fc.array(named, { maxLength: 4 }),
    extensions: fc.array(named, { maxLength: 4 }),
    holds: fc.array(
      fc
        .tuple(span, fc.constantFrom(null, "oral", "written"))
        .map(([when, form]) => ({ kind: "law_enforcement", form, ...when })),
      { maxLength: 2 },
    ),
    assume: fc.subarray([
      "eu.omnibus.33",
      "eu.mdr-revision.87-3",
      "gb.csrb",
      "in.dpdp.7.2b",
      "eu.nis2.23-4a",
    ]),
    contracts: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b"),
        notifyWithinHours: fc.option(fc.integer({ min: 1, max: 96 })),
        from: fc.constantFrom(...ROLES),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map(({ party: { place, ...seat }, ...json }) => {
    const parsed = parseFacts({ ...json, party: { ...seat, country: place[0], region: place[1] } });
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.facts;
  });

const keyOf = ({ rule, addressee, subject }: Obligation) => `${rule} ${addressee} ${subject}`;

describe("For any facts", { timeout: 120_000 }, () => {
  test("the order of facts and of rules changes nothing", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { byResidence } = facts.breach.persons;
        const turned: Facts = {
          ...facts,
          party: {
            ...facts.party,
            role: facts.party.role.toReversed(),
            traits: facts.party.traits.toReversed(),
          },
          breach: {
            ...facts.breach,
            exemptions34: facts.breach.exemptions34.toReversed(),
            natures: facts.breach.natures.toReversed(),
            dataCategories: facts.breach.dataCategories.toReversed(),
            persons: {
              ...facts.breach.persons,
              byResidence: Object.fromEntries(Object.entries(byResidence).toReversed()),
            },
          },
          filings: facts.filings.toReversed(),
          orders: facts.orders.toReversed(),
          holds: facts.holds.toReversed(),
          extensions: facts.extensions.toReversed(),
          contracts: facts.contracts.toReversed(),
        };
        const rules = RULES.toReversed();
        expect(obligationsFor(turned, { at: AT, rules })).toEqual(obligationsFor(facts, { at: AT }));
      }),
      RUNS,
    );
  });

  test("no date lies before its trigger, and the legal limit never before the planning date", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const row of obligationsFor(facts, { at: AT })) {
          const { rule, triggerAt, dueAt, legalLimitAt } = row;
          if (dueAt === null) expect(legalLimitAt).toBeNull();
          if (dueAt === null || triggerAt === null || legalLimitAt === null) continue;
          expect(dueAt >= triggerAt, rule).toBe(true);
          expect(legalLimitAt >= dueAt, rule).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("a status keeps its promise about dates, and one row is one rule, addressee and subject", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const rows = obligationsFor(facts, { at: AT });
        for (const row of rows) {
          if (row.status === "due") expect(row.dueAt).not.toBeNull();
          if (row.status !== "due" && row.status !== "undetermined") expect(row.dueAt).toBeNull();
          expect(row.waitsFor !== null).toBe(row.status === "waiting");
          if (row.filedAt !== null) expect(row.overdue).toBe(false);
          expect(row.steps.length > 0 || row.trigger === null).toBe(true);
        }
        expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
      }),
      RUNS,
    );
  });

  /** Reasons for which a dated duty may end when more is known. */
  const ENDINGS = new Set([
    "not_yet_in_force",
    "no_longer_in_force",
    "not_applicable_yet",
    "only_proposed",
    "displaced_by",
    "resolved_at_once",
    "handled_before_final",
  ]);

  test("a dated duty stays when an instant becomes known, or falls under another version, or says why it ended", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...INSTANTS), instant, (facts, name, at) => {
        const more: Facts = { ...facts, instants: { ...facts.instants, [name]: facts.instants[name] ?? at } };
        const after = new Map(obligationsFor(more, { at: AT }).map((row) => [keyOf(row), row]));
        for (const row of obligationsFor(facts, { at: AT })) {
          if (row.status !== "due") continue;
          const then = after.get(keyOf(row));
          expect(then, keyOf(row)).toBeDefined();
          const isOtherText = then?.version !== row.version;
          if (then?.status !== "due" && !isOtherText)
            expect(ENDINGS, keyOf(row)).toContain(then?.reason.code);
        }
      }),
      RUNS,
    );
  });

  test("a dated duty stays when a filing, a hold or an extension is recorded, unless it was completed", () => {
    fc.assert(
      fc.property(anyFacts, ruleId, span, (facts, rule, when) => {
        const more: Facts = {
          ...facts,
          filings: [...facts.filings, { rule, at: when.at, addressee: null, complete: null }],
          holds: [...facts.holds, { kind: "law_enforcement", form: "oral", ...when }],
          extensions: [...facts.extensions, { rule, ...when }],
        };
        const after = new Map(obligationsFor(more, { at: AT }).map((row) => [keyOf(row), row]));
        for (const row of obligationsFor(facts, { at: AT })) {
          if (row.status !== "due") continue;
          const then = after.get(keyOf(row));
          if (then?.status !== "due") expect(ENDINGS, keyOf(row)).toContain(then?.reason.code);
        }
      }),
      RUNS,
    );
  });

  /** The facts with what they leave open taken from others. */
  function filledIn(facts: Facts, others: Facts): Facts {
    const known = Object.entries(facts.breach).filter(
      ([, value]) =>
        value !== null && value !== "unassessed" && !(Array.isArray(value) && value.length === 0),
    );
    const { total, byResidence } = facts.breach.persons;
    const persons = {
      total: total ?? others.breach.persons.total,
      byResidence: Object.keys(byResidence).length > 0 ? byResidence : others.breach.persons.byResidence,
    };
    const instants = Object.fromEntries(
      INSTANTS.map((name) => [name, facts.instants[name] ?? others.instants[name]]),
    ) as Facts["instants"];
    return {
      ...facts,
      party: { ...facts.party, kind: facts.party.kind ?? others.party.kind },
      breach: { ...others.breach, ...Object.fromEntries(known), persons },
      instants,
    };
  }

  test("a dated duty stays when all that was open becomes known, or says by what it is released", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, others) => {
        const rows = obligationsFor(filledIn(facts, others), { at: AT });
        const after = new Map(rows.map((row) => [keyOf(row), row]));
        for (const row of obligationsFor(facts, { at: AT })) {
          if (row.status !== "due") continue;
          // A kind that becomes known may change the competent authority, never the duty.
          const then = after.get(keyOf(row)) ?? rows.find(({ rule }) => rule === row.rule);
          expect(then, keyOf(row)).toBeDefined();
          expect(["due", "not_required", "displaced", "not_in_force", "open"]).toContain(then?.status);
          if (then?.status === "due") continue;
          const isOtherText = then?.version !== row.version;
          if (!isOtherText) expect(then?.reason.code, keyOf(row)).not.toMatch(/^(owed|waits)_(?!by_public)/);
        }
      }),
      RUNS,
    );
  });

  test("a dated duty stays when a contract or an order is added, and under an assumption unless it is displaced", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, others) => {
        const more: Facts = {
          ...facts,
          contracts: facts.contracts.length > 0 ? facts.contracts : others.contracts,
          orders: [...facts.orders, ...others.orders],
          assume: [...new Set([...facts.assume, ...others.assume])],
        };
        const after = new Map(obligationsFor(more, { at: AT }).map((row) => [keyOf(row), row]));
        for (const row of obligationsFor(facts, { at: AT })) {
          if (row.status !== "due" || row.trigger === "order") continue;
          const then = after.get(keyOf(row));
          if (then?.status !== "due") expect(then?.reason.code, keyOf(row)).toBe("displaced_by");
        }
      }),
      RUNS,
    );
  });

  test("the ten rules of the first pack say the same alone, where no other rule displaces them", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const all = new Map(obligationsFor(facts, { at: AT }).map((row) => [keyOf(row), row]));
        for (const row of obligationsFor(facts, { at: AT, rules: CORE_RULES })) {
          const among = all.get(keyOf(row));
          if (among?.status !== "displaced") expect(among).toEqual(row);
        }
      }),
      RUNS,
    );
  });
});
