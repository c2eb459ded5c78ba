import { describe, expect, test } from "vitest";
import { encryptedLaptop, laboratoryLeak, swappedOrders } from "#law/severity/example-facts.ts";
import {
  type CopySource,
  type CopyTarget,
  contradicting,
  contradictionOf,
  differingFacts,
  type Ground,
  isReason,
  loweringOf,
  otherAssessors,
  planCopies,
  propose,
  readFacts,
  refreshedFacts,
  startingFacts,
  type Version,
} from "./rules.ts";

const FILE = {
  encrypted: null,
  incident: {
    kind: "stolen_device",
    natures: ["confidentiality"],
    cause: "external_malicious",
    dataCategories: ["identity", "nir", "hiv", "location"],
  },
  organisation: { kind: "laboratory" },
  labs: [
    { personsEstimated: 1_000, personsConfirmed: 900 },
    { personsEstimated: 50, personsConfirmed: null },
  ],
};

describe("the facts an assessment starts from", () => {
  test("are those of the file; what it does not say stays unknown", () => {
    expect(startingFacts(FILE)).toEqual({
      cause: "theft-device",
      confidentiality: null,
      integrity: "none",
      availability: "none",
      personsAffected: 950,
      dataCategories: ["identity", "nationalId", "health", "location"],
      encrypted: null,
      backupAvailable: null,
      exfiltrated: null,
      malicious: true,
      vulnerablePersons: true,
      mitigations: null,
      aggravations: null,
    });
    const incident = { kind: "other", natures: [], cause: "unknown", dataCategories: [] };
    const nothing = { encrypted: null, incident, organisation: { kind: "vendor" }, labs: [] };
    const facts = startingFacts(nothing);
    expect(Object.values(facts).every((fact) => fact === null)).toBe(true);
    expect(propose(facts).conclusion).toBe("high");
  });

  test("are those of the last version with what the file has learnt since", () => {
    const last = laboratoryLeak({ personsAffected: 12, encrypted: false });
    const now = refreshedFacts(last, { ...FILE, encrypted: true });
    expect(differingFacts(last, now)).toEqual(["personsAffected", "encrypted"]);
    expect(refreshedFacts(last, { ...FILE, labs: [] })).toEqual(last);
  });

  test("take no circumstance ticked for silence, unless somebody looked", () => {
    const asked = { ...laboratoryLeak(), dataCategories: [], aggravations: [], mitigations: [] };
    const typed = asked as unknown as Parameters<typeof readFacts>[0];
    expect(readFacts(typed, false)).toMatchObject({ aggravations: null, dataCategories: null });
    expect(readFacts(typed, true)).toMatchObject({ aggravations: [] });
  });
});

describe("a reason is asked for", () => {
  const leak = { proposal: propose(laboratoryLeak()), previous: null };
  const orders = { proposal: propose(swappedOrders()), previous: null };

  test("below the rules", () => {
    expect(loweringOf("risk", leak)).toBe("below_rule");
    expect(loweringOf("high", leak)).toBeNull();
  });

  test("below what stands on file, where the rules themselves have come down", () => {
    expect(loweringOf("unlikely", { ...orders, previous: "high" })).toBe("below_previous");
    expect(loweringOf("unlikely", orders)).toBeNull();
  });

  test("where the rules' own answer stays below the score without a reason that guidelines recognise", () => {
    const exposed = laboratoryLeak({
      confidentiality: "exposed-no-evidence",
      exfiltrated: false,
      malicious: false,
      aggravations: [],
    });
    const proposal = propose(exposed);
    expect(proposal.rule.conclusion).toBe("risk");
    expect(loweringOf("risk", { proposal, previous: null })).toBe("below_signs");
    expect(loweringOf("high", { proposal, previous: null })).toBeNull();
  });

  test("never to raise it, whatever the score and the cases say", () => {
    for (const { proposal } of [leak, orders])
      expect(loweringOf("high", { proposal, previous: "unlikely" })).toBeNull();
  });

  test("and a word or two is none", () => {
    expect([isReason("   "), isReason("Vu."), isReason("Chiffrement vérifié, clé intacte.")]).toEqual([
      ...[false, false, true],
    ]);
  });
});

describe("copying to other files", () => {
  const source = (changes: Partial<CopySource["version"]> = {}): CopySource => {
    const version = { facts: laboratoryLeak(), retained: "high" as const, reason: "", ...changes };
    return { version, earlier: [version.facts] };
  };
  const target = (changes: Partial<CopyTarget> = {}): CopyTarget => ({
    ...FILE,
    ...{ id: "beta", risk: "unassessed", lastFacts: null, hasIt: false },
    organisation: { kind: "laboratory", name: "Beta" },
    ...changes,
  });
  const planOf = (from: CopySource, to: CopyTarget) => planCopies(from, [to])[0]?.not;

  test("gives each file its own number of persons", () => {
    const [plan] = planCopies(source(), [target()]);
    expect(plan).toMatchObject({
      name: "Beta",
      not: null,
      standing: "unassessed",
      facts: { personsAffected: 950 },
    });
  });

  test("leaves a file whose facts are known to differ, and names them", () => {
    expect(planOf(source(), target({ encrypted: true }))).toEqual({
      ...{ why: "different_facts", facts: ["encrypted"] },
    });
    const own = laboratoryLeak({ cause: "ransomware", personsAffected: 3 });
    expect(planOf(source(), target({ lastFacts: own }))).toEqual({
      why: "different_facts",
      facts: ["cause"],
    });
  });

  test("follows to a file that had an earlier version of the same", () => {
    const earlier = laboratoryLeak({ exfiltrated: false, personsAffected: 7 });
    const later = { ...source(), earlier: [laboratoryLeak(), laboratoryLeak({ exfiltrated: false })] };
    expect(planOf(later, target({ lastFacts: earlier }))).toBeNull();
  });

  test("leaves a file where the rules conclude otherwise for another number of persons", () => {
    const from = source({ facts: swappedOrders(), retained: "unlikely" });
    const shop = { ...target(), organisation: { kind: "other", name: "Beta" } };
    expect(planOf(from, shop)).toEqual({ why: "other_proposal", proposed: "risk" });
  });

  test("lowers no risk without a written reason", () => {
    const facts = encryptedLaptop({ personsAffected: 950 });
    const to = target({ risk: "high_risk" });
    expect(planOf(source({ facts, retained: "unlikely" }), to)).toEqual({ why: "needs_reason" });
    const reason = "Chiffrement vérifié, clé intacte.";
    expect(planOf(source({ facts, retained: "unlikely", reason }), to)).toBeNull();
  });
});

test("of those who concluded otherwise, each one's last word stands beside the version shown", () => {
  const version = (number: number, assessedBy: string, retained: Version["retained"]) =>
    ({ number, assessedBy, retained }) as Version;
  const shown = version(5, "Claire", "high");
  const versions = [
    ...[shown, version(4, "Inès", "risk"), version(3, "Paul", "unlikely")],
    ...[version(2, "Inès", "high"), version(1, "Claire", "risk"), version(0, "Noé", "high")],
  ];
  expect(otherAssessors(versions, shown).map(({ number }) => number)).toEqual([4, 3]);
});

describe("an opinion or a decision that does not go with what is retained", () => {
  const says = (ruleId: string, what: string) => ({ ruleId, says: what });
  const persons = says("eu.gdpr.34-1", "not_required");
  const told = says("eu.gdpr.34-1", "file");
  const authority = says("eu.gdpr.33-1", "not_required");
  const ground = (conclusion: Ground["conclusion"], exemptions34: string[] = []) => ({
    ...{ conclusion, exemptions34, encrypted: null },
  });

  test("is found among all that was said; to put off contradicts nothing", () => {
    const all = [persons, told, authority, says("eu.gdpr.33-1", "postpone"), says("fr.own", "not_required")];
    expect(contradicting(ground("high"), all)).toEqual([persons, authority]);
    expect(contradicting(ground("risk"), all)).toEqual([told, authority]);
    expect(contradicting(ground("unlikely"), all)).toEqual([told]);
  });

  test("not to notify contradicts every risk but the unlikely one, and lacks a ground before any is retained", () => {
    expect(contradictionOf(authority, ground("high"))).toBe("authority_owed");
    expect(contradictionOf(authority, ground("unlikely"))).toBeNull();
    expect(contradictionOf(authority, ground(null))).toBe("unassessed");
  });

  test("not to inform goes with art. 34(3)(a) and (b), and not with (c), which leaves a public communication owed", () => {
    expect(contradictionOf(persons, ground("high"))).toBe("persons_owed");
    expect(contradictionOf(persons, ground("high", ["a"]))).toBeNull();
    expect(contradictionOf(persons, ground("high", ["c"]))).toBe("persons_public");
    expect(contradictionOf(persons, { ...ground("high"), encrypted: true })).toBeNull();
    expect(contradictionOf(told, ground("high", ["b"]))).toBe("persons_exempt");
  });
});
