import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findForm } from "#law/form-pack.ts";
import type { Json } from "#ledger/canonical-json.ts";
import {
  type Acceptance,
  type Document,
  indexDocuments,
  listSpoken,
  readSaid,
  type TheCase,
} from "../statements/rules.ts";
import { contradictionsOf, openOf } from "./rules.ts";

const NOTHING: TheCase = {
  ...{ adopted: null, controllers: null, counted: new Map(), told: new Map(), acceptances: [] },
};

type Made = Partial<Omit<Document, "said" | "family">> & {
  readonly formId?: string;
  readonly zone?: string;
  readonly values?: Readonly<Record<string, Json>>;
  readonly inFile?: Readonly<Record<string, Json>>;
};

function document({ formId = "fr.cnil.notification", zone = "Europe/Paris", ...made }: Made): Document {
  const { values = {}, inFile = {}, ...rest } = made;
  const form = findForm(formId);
  if (form === null) throw new Error(`There is no form ${formId}`);
  const said = readSaid(listSpoken(form.fields), {
    ...{
      zone,
      given: (id) => values[id] ?? null,
      known: (id) => (inFile[id] === undefined ? null : { value: inFile[id], path: "#claims" }),
    },
  });
  return {
    ...{
      id: "draft-alpha",
      organisationId: "alpha",
      isController: true,
      formId,
      family: formId,
      phase: "initial",
      addressee: "fr-cnil",
    },
    ...{ standing: "forward", at: 1, ...rest, said },
  };
}

const alpha = (made: Made = {}) => document(made);
const beta = (made: Made = {}) => document({ id: "draft-beta", organisationId: "beta", ...made });

function found(one: Document, others: readonly Document[], theCase: Partial<TheCase> = {}) {
  const index = indexDocuments([one, ...others], { ...NOTHING, ...theCase });
  return contradictionsOf(one, index);
}
const rulesOf = (...given: Parameters<typeof found>) =>
  found(...given).map(({ rule, matter }) => `${rule} ${matter}`);

const accepted = (
  one: Pick<Acceptance, "rule" | "matter" | "ownValue" | "otherValue">,
  organisationId = "alpha",
) => ({
  ...{ ...one, organisationId, reason: "Deux serveurs", acceptedBy: "DPO", acceptedAt: new Date(0) },
});

describe("two organisations", () => {
  test("contradict each other in when the breach began, and each is told of the other", () => {
    const [a, b] = [
      alpha({ values: { started_at: "2026-11-08T07:00:00Z" } }),
      beta({ values: { started_at: "2026-11-07T07:00:00Z" } }),
    ];
    expect(rulesOf(a, [b])).toEqual(["sibling occurrence"]);
    expect(found(a, [b])[0]?.other.documentId).toBe("draft-beta");
    expect(found(b, [a])[0]?.other.documentId).toBe("draft-alpha");
  });

  test("do not contradict each other where one knows the day and the other the hour of that day", () => {
    const day = { date: "2026-11-08", precision: "day" };
    const others = [beta({ values: { started_at: day }, zone: "Indian/Reunion" })];
    expect(rulesOf(alpha({ values: { started_at: "2026-11-08T07:00:20Z" } }), others)).toEqual([]);
    expect(rulesOf(alpha({ values: { started_at: "2026-11-08T21:00:00Z" } }), others)).toEqual([
      "sibling occurrence",
    ]);
  });

  test("may each have learned of it at another time, and have other persons", () => {
    const values = { aware_at: "2026-11-08T07:00:00Z", persons: 12 };
    expect(rulesOf(alpha({ values }), [beta({ values: { ...values, persons: 30 } })])).toEqual([]);
    expect(rulesOf(alpha({ values }), [beta({ values: { aware_at: "2026-11-09T07:00:00Z" } })])).toEqual([]);
  });

  test("are told once of a value that many share, and a draft still being written holds nobody up", () => {
    const others = ["beta", "gamma", "delta"].map((organisationId) =>
      document({ id: organisationId, organisationId, values: { natures: ["integrity"] } }),
    );
    const one = alpha({ values: { natures: ["confidentiality"] } });
    expect(found(one, others)).toMatchObject([{ rule: "sibling", others: 2, binds: true }]);
    const written = others.map((other) => ({ ...other, standing: "written" as const }));
    expect(openOf(found(one, written))).toEqual([]);
    expect(found(one, written)).toHaveLength(1);
  });

  test("are compared in the words that both forms offer", () => {
    const cnil = findForm("fr.cnil.notification")?.fields.find(({ id }) => id === "data_categories");
    const [first, second] = (cnil?.options ?? []).map(({ id }) => id);
    const list = (...words: (string | undefined)[]) => ({ data_categories: words.map(String) });
    expect(rulesOf(alpha({ values: list(first, second) }), [beta({ values: list(second, first) })])).toEqual(
      [],
    );
    expect(rulesOf(alpha({ values: list(first) }), [beta({ values: list(first, second) })])).toEqual([
      "sibling categories",
    ]);
  });
});

describe("one organisation", () => {
  test("says the same of its persons to each addressee, and the same as in the phase before", () => {
    const cnil = alpha({ values: { persons: 1_200 } });
    const insurer = alpha({ id: "draft-insurer", formId: "fr.insurer.notice", values: { persons: 900 } });
    const before = alpha({ id: "draft-before", standing: "filed", at: 0, values: { persons: 800 } });
    expect(rulesOf(cnil, [insurer, before])).toEqual(["own_form persons", "filed_before persons"]);
    expect(rulesOf(before, [])).toEqual([]);
  });

  test("did not learn of the breach before it began, nor does it go on once it has ended", () => {
    const values = {
      ...{ started_at: "2026-11-08T07:00:00Z", ended_at: "2026-11-09T07:00:00Z", ongoing: "yes" },
      aware_at: { date: "2026-11-07", precision: "day" },
    };
    expect(rulesOf(alpha({ values }), [])).toEqual(["order awareness", "ongoing ongoing"]);
  });

  test("counts no more persons than its laboratories did, and tells no more than it counts", () => {
    const one = alpha({ values: { persons: 1_200, told_count: 1_300 } });
    expect(rulesOf(one, [], { counted: new Map([["alpha", 1_000]]) })).toEqual([
      "above told",
      "above persons",
    ]);
    expect(
      rulesOf(alpha({ values: { persons: 1_000 } }), [], { counted: new Map([["alpha", 1_000]]) }),
    ).toEqual([]);
  });

  test("is asked about what was typed in place of an adopted figure", () => {
    const one = alpha({ values: { persons: 900 }, inFile: { persons: 1_200 } });
    expect(found(one, [])).toMatchObject([{ rule: "file", own: { says: "900" }, other: { says: "1200" } }]);
  });

  test("names the authorities that something was filed with, and no other", () => {
    const told = new Map([
      [
        "alpha",
        [
          { addressee: "fr-anssi", names: ["ANSSI"], filed: false, supervises: false },
          { addressee: "fr-cert-sante", names: ["CERT Santé"], filed: true, supervises: false },
          { addressee: "fr-cnil", names: ["CNIL"], filed: true, supervises: true },
        ],
      ],
    ]);
    const others = (other_authorities: string) =>
      rulesOf(alpha({ values: { other_authorities } }), [], { told });
    expect(others("cert santé, 9 novembre")).toEqual([]);
    expect(others("L’ANSSI et le parquet")).toEqual(["unfiled others", "unmentioned others"]);
  });

  test("is part of a sum that is not above the figure adopted for the case, and reaches it once all have counted", () => {
    const [a, b] = [alpha({ values: { persons: 700 } }), beta({ values: { persons: 400 } })];
    const sum = (adopted: number, controllers = ["alpha", "beta"]) =>
      rulesOf(a, [b], { adopted, controllers });
    expect(sum(1_000)).toEqual(["sum persons"]);
    expect(sum(1_100)).toEqual([]);
    expect(sum(1_200)).toEqual(["sum persons"]);
    expect(sum(1_200, ["alpha", "beta", "gamma"])).toEqual([]);
  });
});

describe("an acceptance", () => {
  const a0 = { started_at: "2026-11-08T07:00:00Z" };
  const a = alpha({ values: a0 });
  const b = beta({ values: { started_at: "2026-11-07T07:00:00Z" } });
  const values = { ownValue: "2026-11-08T07:00:00.000Z", otherValue: "2026-11-07T07:00:00.000Z" };
  const taken = accepted({ rule: "sibling", matter: "occurrence", ...values });

  test("settles the contradiction from both sides", () => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const [only] = found(one, [other], { acceptances: [taken] });
      expect(only?.accepted?.reason).toBe("Deux serveurs");
    }
  });

  test("holds for exactly the two values that it saw, and for nobody else who says the first", () => {
    const moved = beta({ values: { started_at: "2026-11-07T08:00:00Z" } });
    expect(openOf(found(a, [moved], { acceptances: [taken] }))).toHaveLength(1);
    const gamma = document({ ...a, id: "draft-gamma", organisationId: "gamma", values: a0 });
    expect(openOf(found(gamma, [b], { acceptances: [taken] }))).toHaveLength(1);
  });
});

const moment = fc.oneof(
  fc
    .integer({ min: 0, max: 5_000 })
    .map((minutes) => Temporal.Instant.from("2026-11-07T00:00:00Z").add({ minutes }).toString()),
  fc
    .integer({ min: 6, max: 11 })
    .map((day) => ({ date: `2026-11-${String(day).padStart(2, "0")}`, precision: "day" })),
);
const values = fc.record(
  {
    ...{ started_at: moment, ended_at: moment, aware_at: moment, discovered_at: moment },
    natures: fc.subarray(["confidentiality", "integrity", "availability"], { minLength: 1 }),
    ...{ persons: fc.nat(50), told_count: fc.nat(50), ongoing: fc.constantFrom("yes", "no") },
  },
  { requiredKeys: [] },
);
const zones = fc.constantFrom("Europe/Paris", "Indian/Reunion", "America/Martinique");

describe("whatever is said", () => {
  test("one contradicts the other if and only if the other contradicts the one", () => {
    fc.assert(
      fc.property(values, values, zones, zones, (ours, theirs, here, there) => {
        const [a, b] = [alpha({ values: ours, zone: here }), beta({ values: theirs, zone: there })];
        const among = (one: Document, other: Document) =>
          found(one, [other])
            .filter(({ rule }) => rule === "sibling")
            .map(({ matter, own, other: against }) => [matter, ...[own.says, against.says].sort()]);
        expect(among(a, b).toSorted()).toEqual(among(b, a).toSorted());
      }),
    );
  });

  test("those who say the same never contradict each other", () => {
    fc.assert(
      fc.property(values, zones, fc.integer({ min: 1, max: 5 }), (same, zone, count) => {
        const others = Array.from({ length: count }, (_, index) =>
          document({ id: `d${index}`, organisationId: `o${index}`, values: same, zone }),
        );
        expect(found(alpha({ values: same, zone }), others).filter(({ rule }) => rule === "sibling")).toEqual(
          [],
        );
      }),
    );
  });

  test("accepting each that is open leaves none open", () => {
    fc.assert(
      fc.property(values, values, (ours, theirs) => {
        const [a, b] = [alpha({ values: ours }), beta({ values: theirs })];
        const acceptances = found(a, [b]).map(({ rule, matter, own, other }) =>
          accepted({ rule, matter, ownValue: own.says, otherValue: other.says }),
        );
        expect(openOf(found(a, [b], { acceptances }))).toEqual([]);
      }),
    );
  });
});
