import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findForm } from "#law/form-pack.ts";
import { FACT_IDS, type FactId } from "#law/forms/fact-ids.ts";
import type { FormField } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { type Answers, type FactBase, fillForm, measureCompleteness } from "./rules.ts";
import { translateFact } from "./values/rules.ts";

const form = findForm("fr.cnil.notification") ?? { fields: [] };
const phases = ["initial", "follow_up"] as const;

function factsOf(values: Partial<Record<FactId, Json>>): FactBase {
  const source = {
    kind: "incident",
    label: "case",
    path: "/incidents/2026-001",
    by: null,
    at: null,
  } as const;
  return Object.fromEntries(FACT_IDS.map((id) => [id, { value: values[id] ?? null, source }])) as FactBase;
}

function fill(facts: Partial<Record<FactId, Json>>, answers: Answers = {}, fields = form.fields) {
  const filled = fillForm({ form: { fields }, phase: "initial", facts: factsOf(facts), answers });
  const one = (id: string) => filled.find(({ field }) => field.id === id);
  return { filled, one };
}

const field = (given: Partial<FormField>): FormField => ({
  id: "one",
  section: "all",
  label: { fr: "Un", en: "One" },
  kind: "line",
  fact: null,
  required: "always",
  mayBeUnknown: true,
  grade: "K",
  ...given,
});

describe("a form filled from the facts", () => {
  test("takes our categories of data in the form's own list, and shows where they come from", () => {
    const { one } = fill({ "case.dataCategories": ["identity", "nir", "hiv", "health"] });
    expect(one("data_categories")).toMatchObject({
      value: ["civil_status", "nir", "health"],
      state: "filled",
      source: { kind: "incident", path: "/incidents/2026-001" },
    });
  });

  test("leaves a choice open where the facts point to two options", () => {
    const choice = field({
      kind: "choice",
      fact: "case.natures",
      options: form.fields.find(({ id }) => id === "natures")?.options ?? [],
    });
    expect(
      fill({ "case.natures": ["integrity", "availability"] }, {}, [choice]).one("one")?.value,
    ).toBeNull();
    expect(fill({ "case.natures": ["integrity"] }, {}, [choice]).one("one")?.value).toBe("integrity");
  });

  test("says what is missing, and leads to the page where it is filled", () => {
    expect(fill({}).one("persons")).toMatchObject({
      state: "missing",
      value: null,
      source: { path: "/incidents/2026-001" },
    });
  });

  test("asks for the reasons for delay only past 72 hours", () => {
    expect(fill({ "awareness.late": "no" }).one("delay_reasons")).toMatchObject({
      needed: false,
      state: "optional",
    });
    expect(fill({ "awareness.late": "yes" }).one("delay_reasons")).toMatchObject({
      needed: true,
      state: "missing",
    });
  });

  test("asks for the number of the initial notification from the follow-up on", () => {
    const asked = (phase: "initial" | "follow_up") =>
      fillForm({ form, phase, facts: factsOf({}), answers: {} }).find(
        ({ field: { id } }) => id === "initial_number",
      )?.needed;
    expect([asked("initial"), asked("follow_up")]).toEqual([false, true]);
  });

  test("refuses at the field what is longer than the authority takes, whether typed or read", () => {
    const short = field({ maxLength: 5, fact: "case.description" });
    expect(fill({ "case.description": "123456" }, {}, [short]).one("one")?.problems).toEqual([
      { code: "tooLong", limit: 5 },
    ]);
    const typed = fill({}, { one: { value: "123456" } }, [short]);
    expect(typed.one("one")?.problems).toEqual([{ code: "tooLong", limit: 5 }]);
    expect(measureCompleteness(typed.filled)).toMatchObject({ filled: 0, missing: ["one"], faulty: ["one"] });
    expect(fill({}, { one: { value: "12345" } }, [short]).one("one")?.problems).toEqual([]);
  });

  test.each([
    ["a word outside the list", { kind: "choices", options: [] }, ["x"], "notAnOption"],
    ["a count with a comma", { kind: "count" }, 1.5, "notACount"],
    ["a date that does not exist", { kind: "day" }, { date: "2026-02-30" }, "notADate"],
    ["a number where a text is asked", { kind: "text" }, 3, "notAText"],
  ] as const)("refuses %s", (_case, given, value, code) => {
    expect(fill({}, { one: { value } }, [field(given)]).one("one")?.problems).toEqual([{ code }]);
  });
});

describe("what a person types", () => {
  test("stands instead of the fact, with the reason, beside what the file says", () => {
    const { one } = fill(
      { "persons.total": 10 },
      { persons: { value: 12, reason: "Recompté avec le laboratoire." } },
    );
    expect(one("persons")).toMatchObject({ value: 12, fromFacts: 10, state: "filled", problems: [] });
  });

  test("needs no reason where it says what the file says, or where the file says nothing", () => {
    const same = fill(
      { "case.natures": ["integrity", "availability"] },
      { natures: { value: ["availability", "integrity"] } },
    );
    expect(same.one("natures")?.problems).toEqual([]);
    expect(fill({}, { persons: { value: 12 } }).one("persons")?.problems).toEqual([]);
  });

  test("counts as an answer where it says that it is not known yet and what will follow", () => {
    const { filled } = fill(
      {},
      { persons: { unknown: true, follows: "Le décompte du laboratoire, lundi." } },
    );
    expect(filled.find(({ field: { id } }) => id === "persons")).toMatchObject({
      state: "unknown",
      problems: [],
    });
    const { filled: answered, unknown, missing } = measureCompleteness(filled);
    expect({ answered, unknown, isMissing: missing.includes("persons") }).toEqual({
      answered: 1,
      unknown: 1,
      isMissing: false,
    });
  });

  test("cannot be unknown where the form takes no such answer, or where the file knows", () => {
    const unknown = { unknown: true, follows: "Plus tard." } as const;
    expect(fill({}, { name: unknown }).one("name")?.problems).toEqual([{ code: "mayNotBeUnknown" }]);
    expect(fill({ "persons.total": 3 }, { persons: unknown }).one("persons")?.problems).toEqual([
      { code: "knownInFile" },
    ]);
  });
});

const someText = fc.string({ maxLength: 12 });
const someValue = fc.oneof(someText, fc.nat(), fc.constant(null), fc.array(someText, { maxLength: 3 }));
const someFacts = fc.dictionary(fc.constantFrom(...FACT_IDS), someValue) as fc.Arbitrary<
  Partial<Record<FactId, Json>>
>;
const ids = form.fields.map(({ id }) => id);
const someAnswer = fc.oneof(
  fc.record({ value: someValue, reason: someText }),
  fc.record({ value: someValue }),
  fc.record({ unknown: fc.constant(true as const), follows: someText }),
);
const someAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...ids), someAnswer);
const filling = fc.record({ facts: someFacts, answers: someAnswers, phase: fc.constantFrom(...phases) });
const RUNS = { numRuns: 100 };

describe("whatever the facts and answers", () => {
  test("no value is invented: each is the fact, or what was typed", () => {
    fc.assert(
      fc.property(filling, ({ facts, answers, phase }) => {
        for (const { field: one, value, answer } of fillForm({
          form,
          phase,
          facts: factsOf(facts),
          answers,
        })) {
          if (value === null) continue;
          const fact = one.fact === null ? null : translateFact(one, facts[one.fact] ?? null);
          expect(value).toEqual(answer === null || !("value" in answer) ? fact : answer.value);
        }
      }),
      RUNS,
    );
  });

  test("an override without a reason and an unknown without what will follow are faults", () => {
    fc.assert(
      fc.property(filling, ({ facts, answers, phase }) => {
        for (const { answer, fromFacts, value, problems } of fillForm({
          form,
          phase,
          facts: factsOf(facts),
          answers,
        })) {
          if (answer === null || problems.length > 0) continue;
          if ("unknown" in answer) expect(answer.follows.trim()).not.toBe("");
          else if (fromFacts !== null && (answer.reason ?? "").trim() === "")
            expect(JSON.stringify([value].flat().sort())).toBe(JSON.stringify([fromFacts].flat().sort()));
        }
      }),
      RUNS,
    );
  });

  test("completeness counts the needed fields alone, each once", () => {
    fc.assert(
      fc.property(filling, ({ facts, answers, phase }) => {
        const filled = fillForm({ form, phase, facts: factsOf(facts), answers });
        const { filled: answered, unknown, needed, missing } = measureCompleteness(filled);
        expect(answered + missing.length).toBe(needed);
        expect(needed).toBe(filled.filter((one) => one.needed).length);
        expect(unknown).toBeLessThanOrEqual(answered);
        const optional = filled.filter((one) => !one.needed).map(({ field: { id } }) => id);
        expect(missing.filter((id) => optional.includes(id))).toEqual([]);
      }),
      RUNS,
    );
  });
});
