import { describe, expect, test } from "vitest";
import { assessSeverity } from "./assess.ts";
import { findDisagreement } from "./disagreement.ts";
import { encryptedLaptop, laboratoryLeak, swappedOrders } from "./example-facts.ts";
import type { SeverityFacts } from "./facts.ts";
import { parseSeverityFacts } from "./facts.ts";

function concluded(facts: SeverityFacts): [string, string] {
  const { rule, conclusion } = assessSeverity(facts);
  return [rule.id, conclusion];
}

const TRUSTED = {
  confidentiality: "trusted-recipient",
  dataCategories: ["contact", "insurance"],
  mitigations: [
    "recipient-bound-by-professional-secrecy",
    "recipient-reported-it",
    "deletion-confirmed-in-writing",
  ],
} satisfies Partial<SeverityFacts>;

const HASHES = {
  confidentiality: "unknown-recipients",
  dataCategories: ["credentialsHashed", "pseudonym"],
  mitigations: ["strong-salted-hash", "salt-not-compromised"],
} satisfies Partial<SeverityFacts>;

describe("The first rule that holds gives the conclusion", () => {
  const RULES: readonly [string, SeverityFacts, string, string][] = [
    ["an encrypted laptop with a copy", encryptedLaptop(), "1 protected", "unlikely"],
    [
      "an encrypted tablet of children",
      encryptedLaptop({ vulnerablePersons: true }),
      "1 protected",
      "unlikely",
    ],
    ["a mail to an agent bound by contract", swappedOrders(TRUSTED), "2 trusted", "unlikely"],
    [
      "salted hashes under pseudonyms",
      laboratoryLeak({ ...HASHES, aggravations: [] }),
      "3 useless",
      "unlikely",
    ],
    ["two swapped orders", swappedOrders(), "4 trivial", "unlikely"],
    [
      "one result sent to another patient",
      swappedOrders({ dataCategories: ["health"] }),
      "5 health out",
      "high",
    ],
    ["images lost without a copy", encryptedLaptop({ availability: "permanent" }), "6 health hurt", "high"],
    [
      "job applications stolen",
      laboratoryLeak({ ...HASHES, dataCategories: ["education"] }),
      "7 hostile",
      "high",
    ],
    ["contact details published", laboratoryLeak({ dataCategories: ["contact"] }), "8 published", "high"],
    [
      "one national number to one person",
      swappedOrders({ dataCategories: ["nationalId"] }),
      "9 identity",
      "high",
    ],
    ["a policy to another client", swappedOrders({ dataCategories: ["insurance"] }), "10 otherwise", "risk"],
  ];

  test.each(RULES)("%s", (_, facts, rule, conclusion) => {
    expect(concluded(facts)).toEqual([rule, conclusion]);
  });

  test("twenty persons are few, twenty-one are not", () => {
    expect(concluded(swappedOrders({ personsAffected: 20 }))).toEqual(["4 trivial", "unlikely"]);
    expect(concluded(swappedOrders({ personsAffected: 21 }))).toEqual(["10 otherwise", "risk"]);
  });

  test("care disrupted is what tells the twins apart: the hospital's patients are told, the closed spa's are not", () => {
    const spa = {
      ...{
        cause: "ransomware",
        confidentiality: "none",
        integrity: "altered-restored",
        availability: "temporary",
      },
      ...{ exfiltrated: false, aggravations: [] },
    } satisfies Partial<SeverityFacts>;
    expect(concluded(laboratoryLeak(spa))).toEqual(["10 otherwise", "risk"]);
    const hospital = laboratoryLeak({ ...spa, aggravations: ["care-disrupted"] });
    expect(concluded(hospital)).toEqual(["6 health hurt", "high"]);
    expect(assessSeverity(hospital).scope).toContain("care was hit");
  });

  test("medication data altered are high risk even if recovered", () => {
    const altered = {
      confidentiality: "none",
      integrity: "altered-recoverable",
      exfiltrated: false,
    } as const;
    expect(concluded(laboratoryLeak(altered))).toEqual(["6 health hurt", "high"]);
  });
});

describe("Protection must be shown", () => {
  const BROKEN: readonly [string, Partial<SeverityFacts>][] = [
    ["no encryption", { encrypted: false }],
    ["encryption unknown", { encrypted: null }],
    ["a key that is compromised", { aggravations: ["key-compromised"] }],
    ["a circumstance that nobody understands", { aggravations: ["sold-on-the-moon"] }],
    ["care disrupted", { aggravations: ["care-disrupted"] }],
    ["access that was lost for a while", { availability: "temporary" }],
    ["integrity unknown", { integrity: null }],
  ];

  test.each(BROKEN)("%s leaves at least a risk", (_, change) => {
    expect(assessSeverity(encryptedLaptop(change)).conclusion).not.toBe("unlikely");
  });

  test("no outflow is not shown by silence after an attack, but is after a power cut", () => {
    const quiet = { confidentiality: "none", encrypted: null } as const;
    expect(concluded(encryptedLaptop({ ...quiet, exfiltrated: false }))[0]).toBe("1 protected");
    expect(concluded(encryptedLaptop({ ...quiet, exfiltrated: null }))[0]).toBe("10 otherwise");
    expect(concluded(encryptedLaptop({ ...quiet, exfiltrated: null, malicious: false }))[0]).toBe(
      "1 protected",
    );
    expect(concluded(encryptedLaptop({ ...quiet, exfiltrated: true }))[0]).toBe("5 health out");
  });

  test("the record names the evidence, or is told to", () => {
    const codes = (facts: SeverityFacts) => assessSeverity(facts).reasons.map(({ code }) => code);
    expect(codes(encryptedLaptop())).toContain("evidence_named");
    expect(codes(encryptedLaptop({ mitigations: [] }))).toContain("evidence_missing");
  });

  test.each(TRUSTED.mitigations)("trust without %s is none", (missing) => {
    const mitigations = TRUSTED.mitigations.filter((one) => one !== missing);
    expect(concluded(swappedOrders({ ...TRUSTED, mitigations }))).toEqual(["10 otherwise", "risk"]);
  });

  test("a stranger who declares that he deleted the mail is no trusted recipient", () => {
    const stranger = {
      ...TRUSTED,
      mitigations: ["recipient-declares-deletion", "confidentiality-declaration"],
    };
    expect(concluded(swappedOrders(stranger))).toEqual(["10 otherwise", "risk"]);
  });
});

describe("What is unknown counts upwards", () => {
  test("nothing known at all is high risk, and every fact that could lower it is asked for", () => {
    const parsed = parseSeverityFacts({});
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { conclusion, outcome, questions, scope } = assessSeverity(parsed.facts);
    expect({ conclusion, scope }).toEqual({ conclusion: "high", scope: "all persons" });
    expect(outcome).toEqual({ document: "yes", notifyAuthority: "yes", communicateToPersons: "yes" });
    expect(questions.map(({ fact }) => fact)).toContain("confidentiality");
    expect(questions.every(({ couldBe }) => couldBe !== "high")).toBe(true);
  });

  test("an empty list of categories is unknown, an empty list of circumstances says that there are none", () => {
    expect(concluded(swappedOrders({ dataCategories: [] }))).toEqual(["5 health out", "high"]);
    expect(concluded(swappedOrders({ aggravations: null }))).toEqual(["10 otherwise", "risk"]);
  });

  test("a word of no list is accepted, counted as the worst, and named", () => {
    const strange = swappedOrders({
      ...{ cause: "gremlins", dataCategories: ["contact", "horoscope"] },
      ...{ mitigations: ["amulet"], aggravations: ["curse", "children"] },
    });
    const { rule, notUnderstood } = assessSeverity(strange);
    expect(rule.id).toBe("5 health out");
    expect(notUnderstood).toEqual(["amulet", "curse", "gremlins", "horoscope"]);
    expect(concluded(swappedOrders({ aggravations: ["curse"] }))).toEqual(["10 otherwise", "risk"]);
    expect(concluded(swappedOrders({ mitigations: ["amulet"] }))).toEqual(["4 trivial", "unlikely"]);
  });

  test("a risk among persons of whom nobody says who they are is answered with a condition", () => {
    const policy = swappedOrders({ dataCategories: ["insurance"], vulnerablePersons: null });
    expect(assessSeverity(policy)).toMatchObject({
      conclusion: "risk",
      outcome: { notifyAuthority: "yes", communicateToPersons: "conditional" },
      scope: "persons affected, if their risk proves high",
      questions: [{ fact: "vulnerablePersons", couldBe: "high" }],
    });
  });
});

describe("An order of the authority", () => {
  test("makes the communication due whatever the risk", () => {
    const policy = { dataCategories: ["insurance"], aggravations: ["authority-had-required-communication"] };
    expect(assessSeverity(swappedOrders(policy))).toMatchObject({
      conclusion: "risk",
      outcome: { communicateToPersons: "yes" },
      scope: "all persons",
    });
  });
});

describe("Disagreement is shown", () => {
  test("a low score closes nothing: one national number to one stranger stays high", () => {
    const { enisa, conclusion, disagreement } = assessSeverity(
      swappedOrders({ dataCategories: ["nationalId"] }),
    );
    expect([enisa.band, conclusion]).toEqual(["medium", "high"]);
    expect(disagreement).toMatchObject({ score: "lower", downgraded: false, reasonRequired: false });
  });

  test("a high score over a protected case is met by the recognised reason", () => {
    const { disagreement } = assessSeverity(encryptedLaptop());
    expect(disagreement).toMatchObject({ score: "higher", reasonRequired: false });
    expect(disagreement?.says.map(({ code }) => code)).toContain("recognised_reason");
  });

  test("a matching case in which more was owed asks for a written reason", () => {
    const { disagreement } = assessSeverity(laboratoryLeak({ confidentiality: "exposed-no-evidence" }));
    expect(disagreement).toMatchObject({ precedents: ["REAL-IE-CDETB"], reasonRequired: true });
  });

  test("there is none where rule, score and cases say the same", () => {
    expect(assessSeverity(laboratoryLeak()).disagreement).toBeNull();
  });

  test("health data in the wild start at high, and a written reason lowers them, shown against the rule", () => {
    const reason = "Pseudonymised twice; the table of names never left the laboratory.";
    const lowered = assessSeverity(laboratoryLeak(), { to: "risk", reason });
    expect(lowered).toMatchObject({
      conclusion: "risk",
      rule: { id: "5 health out", conclusion: "high" },
      outcome: { notifyAuthority: "yes", communicateToPersons: "no" },
      scope: null,
      disagreement: { score: "higher", downgraded: true, reasonRequired: true },
    });
    expect(lowered.reasons).toContainEqual({ code: "written_reason", values: { to: "risk", reason } });
  });
});

describe("CNIL's levels", () => {
  const LEVELS: readonly [string, SeverityFacts, string, string][] = [
    ["results of patients on a forum", laboratoryLeak(), "maximum", "maximum"],
    ["an encrypted laptop of patients", encryptedLaptop(), "maximum", "negligible"],
    ["two swapped orders", swappedOrders(), "negligible", "limited"],
    ["insurance of a stranger", swappedOrders({ dataCategories: ["insurance"] }), "limited", "limited"],
    ["a payment card at large", laboratoryLeak({ dataCategories: ["cardData"] }), "maximum", "maximum"],
    [
      "salaries in unknown hands",
      laboratoryLeak({
        ...{ dataCategories: ["salary"], confidentiality: "unknown-recipients", malicious: false },
        vulnerablePersons: false,
      }),
      "significant",
      "significant",
    ],
  ];

  test.each(LEVELS)("of %s", (_, facts, severity, likelihood) => {
    const { cnil } = assessSeverity(facts);
    expect([cnil.severity.level, cnil.likelihood.level]).toEqual([severity, likelihood]);
    expect(cnil.severity.steps.length * cnil.likelihood.steps.length).toBeGreaterThan(0);
  });

  test("vulnerable persons suffer one level more", () => {
    const level = (vulnerablePersons: boolean) =>
      assessSeverity(swappedOrders({ vulnerablePersons })).cnil.severity.level;
    expect([level(false), level(true)]).toEqual(["negligible", "limited"]);
  });
});

describe("Published cases that are alike", () => {
  test("are named with what they share, what they do not, and what was decided", () => {
    const [first, second] = assessSeverity(laboratoryLeak()).precedents;
    expect(first?.published.id).toBe("REAL-FR-SAN-2022-009");
    expect(second?.published.id).toBe("REAL-FI-VASTAAMO");
    expect(second?.alike.map(({ code }) => code)).toContain("alike_confidentiality");
    expect(second?.differs.map(({ code }) => code)).toEqual(["differs_cause"]);
    expect(second?.published.outcome.communicateToPersons).toBe("yes");
  });

  test("are five at most, and none where nothing is known", () => {
    expect(assessSeverity(laboratoryLeak()).precedents.length).toBeLessThanOrEqual(5);
    const parsed = parseSeverityFacts({});
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(assessSeverity(parsed.facts).precedents).toEqual([]);
  });
});

test("a conclusion above the rule's is no downgrade, and asks for no reason by itself", () => {
  const { rule, enisa, precedents } = assessSeverity(swappedOrders());
  const raised = findDisagreement({ conclusion: "high", rule, enisa, precedents });
  expect(raised).toMatchObject({ score: "lower", downgraded: false, reasonRequired: false });
});
