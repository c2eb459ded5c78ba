import { describe, expect, test } from "vitest";
import { ALL_CASES } from "./cases/all-cases.ts";
import { rowsOf } from "./cases/expect-rows.ts";
import { hospitalIn, laboratory, manufacturer, vendor } from "./cases/law-case.ts";
import { parseFacts } from "./facts.ts";
import { ownRule } from "./own-rules/own-rule.ts";
import { RULES } from "./pack.ts";
import { openQuestions, relevantFacts } from "./relevant-facts.ts";

function partyOf(facts: Record<string, unknown>) {
  const parsed = parseFacts(facts);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts.party;
}

function relevantTo(facts: Record<string, unknown>, scope?: Parameters<typeof relevantFacts>[2]) {
  const relevant = relevantFacts(partyOf(facts), RULES, scope);
  return {
    ...relevant,
    facts: relevant.facts.map(({ fact }) => fact).sort(),
    instants: relevant.instants.map(({ instant }) => instant),
  };
}

const FRENCH_LAB = ["deviceIncident", "encrypted", "exemptions34", "personalData", "risk"];

describe("What a form asks", () => {
  test("a French laboratory: neither NIS2, nor products, nor where its patients live", () => {
    expect(relevantTo(laboratory())).toMatchObject({
      facts: [...FRENCH_LAB, "seriousCareEvent", "severeHealthIncident"],
      instants: ["detection", "processor_notice", "awareness", "resolution"],
      persons: [],
      residences: [],
      orders: ["eu.gdpr.12-3", "eu.gdpr.34-4"],
      holds: [],
      extensions: ["eu.gdpr.12-3"],
    });
  });

  test("an insured public laboratory: the attack too", () => {
    const insured = laboratory({ party: { traits: ["cyber_insured", "public_body"] } });
    const { facts, instants } = relevantTo(insured);
    expect(facts).toEqual([
      ...["cause", "deviceIncident", "encrypted", "exemptions34", "itSystemAttack", "personalData"],
      ...["risk", "seriousCareEvent", "severeHealthIncident"],
    ]);
    expect(instants).toContain("attack_known");
  });

  test("a vendor as processor: whether personal data are concerned, and nothing more", () => {
    expect(relevantTo(vendor()).facts).toEqual(["personalData"]);
  });

  test("a German hospital under NIS2: whether the incident is significant, and its resolution", () => {
    const german = hospitalIn("DE", "Europe/Berlin", {
      party: { region: "DE-BY", traits: ["nis2_essential"] },
    });
    const relevant = relevantFacts(partyOf(german), RULES, { on: "2026-11-22" });
    expect(relevant.facts.find(({ fact }) => fact === "nis2Significant")?.rules).toEqual([
      ...["eu.nis2.23-1", "eu.nis2.23-2", "eu.nis2.23-4a", "eu.nis2.23-4b", "eu.nis2.23-4d", "eu.nis2.23-4e"],
    ]);
    expect(relevant.instants.find(({ instant }) => instant === "resolution")?.rules).toEqual([
      "eu.nis2.23-4e",
    ]);
  });

  test("a French hospital under NIS2: nothing of it while France has no act", () => {
    const french = hospitalIn("FR", "Europe/Paris", { party: { traits: ["nis2_essential"] } });
    expect(relevantTo(french).facts).not.toContain("nis2Significant");
  });

  test("a manufacturer of diagnostics: the sort of device incident, and nothing of persons", () => {
    expect(relevantTo(manufacturer("device_ivd", {})).facts).toEqual(["deviceIncident"]);
  });

  test("a text of 2029 asks for nothing in 2026", () => {
    const records = manufacturer("ehr_system", {});
    expect(relevantTo(records).facts).toEqual(["deviceIncident"]);
    expect(relevantTo(records, { on: "2026-11-22" }).facts).toEqual([]);
    expect(relevantTo(records, { on: "2029-03-26" }).facts).toEqual(["deviceIncident"]);
  });

  test("patients in Texas bring what the law of Texas looks at, and no other state's", () => {
    expect(relevantTo(laboratory()).residencesElsewhere).toContain("us.tx.53b");
    const texan = relevantTo(laboratory(), { residences: ["FR", "US-TX"] });
    expect(texan.residences).toEqual(["us.tx.53b", "us.tx.53i"]);
    expect(texan.instants).toContain("determination");
    expect(texan.residencesElsewhere).not.toContain("us.tx.53b");
    expect(texan.residencesElsewhere).toContain("us.vt");
  });

  test("an American hospital: residences, numbers of persons, statements of the police", () => {
    const american = relevantTo(
      hospitalIn("US", "America/Chicago", { party: { region: "US-TX", traits: ["hipaa_covered_entity"] } }),
    );
    expect(american.persons).toContain("us.hipaa.408b");
    expect(american.residences).toContain("us.hipaa.406");
    expect(american.holds).toContain("us.hipaa.404");
  });

  test("an own rule asks for its own instant", () => {
    const own = ownRule({
      ...{ id: "0e5b5f5e-7c1d-4a6e-9d55-3f4f9d2f0a11", kind: "internal", name: "Direction", duty: "assess" },
      ...{ roles: ["controller"], addressee: "own-direction", addresseeName: "Direction", risk: "risk" },
      ...{ anchor: ["classification"], period: { kind: "hours", count: 4 }, from: null, until: null },
      source: { document: "Procédure", clause: "" },
    });
    const { facts, instants } = relevantFacts(partyOf(laboratory()), [own]);
    expect(facts).toEqual([{ fact: "risk", rules: [own.id] }]);
    expect(instants).toEqual([{ instant: "classification", rules: [own.id] }]);
  });
});

function partedFor(facts: Record<string, unknown>) {
  const rows = rowsOf({ facts });
  const { asked, questions } = openQuestions(rows);
  return { questions, shown: asked.map(({ rule, status }) => `${rule} ${status}`), rows, asked };
}

describe("Questions nobody was asked", () => {
  const first = { risk: "unassessed", severeHealthIncident: null, itSystemAttack: null };

  test("leave a French laboratory of 2021 with the rows that its own account decides", () => {
    const instants = { awareness: "2021-02-23T18:00:00+01:00" };
    const { shown, questions } = partedFor(
      laboratory({ at: "2021-02-24T12:00:00Z", instants, breach: first }),
    );
    expect(shown).toEqual([
      "eu.gdpr.33-1 due",
      "eu.gdpr.33-4 waiting",
      "eu.gdpr.33-5 open",
      "eu.gdpr.34-1 undetermined",
      "fr.csp.d1111-16-3-end not_in_force",
      "fr.csp.l1111-8-2 not_in_force",
      "fr.csp.l1111-8-2-2017 undetermined",
    ]);
    expect(questions).toEqual([
      { fact: "seriousCareEvent", rules: ["fr.csp.l1413-14", "fr.csp.l1413-14-2"] },
      { fact: "deviceIncident", rules: ["fr.csp.r5222-12"] },
    ]);
  });

  test("leave an insured one of 2026 with its complaint, its insurer and its reports", () => {
    const { shown } = partedFor(laboratory({ party: { traits: ["cyber_insured"] }, breach: first }));
    expect(shown).toEqual([
      "eu.gdpr.33-1 due",
      "eu.gdpr.33-4 waiting",
      "eu.gdpr.33-5 open",
      "eu.gdpr.34-1 undetermined",
      "fr.assurances.l113-2 open",
      "fr.assurances.l12-10-1 waiting",
      "fr.csp.d1111-16-3-end waiting",
      "fr.csp.l1111-8-2 undetermined",
      "fr.csp.l1111-8-2-2017 not_in_force",
    ]);
  });

  test("an answer brings the row, and the row that waits for its filing", () => {
    const { shown, questions } = partedFor(laboratory({ breach: { seriousCareEvent: true } }));
    expect(shown).toContain("fr.csp.l1413-14 open");
    expect(shown).toContain("fr.csp.l1413-14-2 waiting");
    expect(questions.map(({ fact }) => fact)).toEqual(["deviceIncident"]);
  });

  test("keep the dated stages of NIS2 in view, planned on the stricter reading, and name them in the question", () => {
    const german = hospitalIn("DE", "Europe/Berlin", {
      party: { region: "DE-BY", traits: ["nis2_essential"] },
      breach: { nis2Significant: null },
    });
    const { shown, questions } = partedFor(german);
    expect(shown.filter((row) => row.startsWith("eu.nis2"))).toEqual([
      "eu.nis2.23-4a undetermined",
      "eu.nis2.23-4b undetermined",
      "eu.nis2.23-4d waiting",
      "eu.nis2.23-4e waiting",
    ]);
    const stages = ["23-1", "23-2", "23-4a", "23-4b", "23-4d", "23-4e"].map((stage) => `eu.nis2.${stage}`);
    expect(questions).toEqual([{ fact: "nis2Significant", rules: stages }]);
  });

  test("stay unasked for an organisation that is not aware yet; a duty with a number is announced", () => {
    const unaware = { instants: { awareness: null, detection: null } };
    const { shown, questions } = partedFor(laboratory(unaware));
    expect(shown.filter((row) => row.startsWith("fr.csp.l1413") || row.startsWith("fr.csp.r5222"))).toEqual(
      [],
    );
    expect(questions.map(({ fact }) => fact).sort()).toEqual(["deviceIncident", "seriousCareEvent"]);
    const german = hospitalIn("DE", "Europe/Berlin", {
      party: { region: "DE-BY", traits: ["nis2_essential"] },
      ...unaware,
    });
    expect(partedFor(german).shown).toContain("eu.nis2.23-4a waiting");
  });

  test("keep the three dates of vigilance in view for a manufacturer of diagnostics", () => {
    const { shown, questions } = partedFor(manufacturer("device_ivd", {}));
    expect(shown).toEqual(["82-3", "82-4", "82-5"].map((article) => `eu.ivdr.${article} undetermined`));
    expect(questions.map(({ fact }) => fact)).toEqual(["deviceIncident"]);
  });

  test("a row that was filed stays, whatever is not known", () => {
    const filings = [{ rule: "fr.csp.r5222-12", at: "2026-11-05T11:00:00+01:00" }];
    expect(partedFor(laboratory({ filings })).shown).toContain("fr.csp.r5222-12 undetermined");
  });

  test("a row that lacks another fact as well stays", () => {
    const row = rowsOf({ facts: laboratory({ party: { kind: null } }) }).find(
      ({ rule }) => rule === "fr.csp.r5222-12",
    );
    if (!row) throw new Error("The rule binds a laboratory of unknown kind.");
    expect(row.reason.values.missing).toBe("party.kind, breach.deviceIncident");
    expect(openQuestions([row]).asked).toEqual([row]);
  });

  test("in every case of the law, no dated, filed or owed row is ever left out, and each one left out has its question", () => {
    const unknown = { seriousCareEvent: null, severityLevel: null, nis2Significant: null, craEvent: null };
    const silenced = ALL_CASES.map(({ facts }) => ({
      ...facts,
      breach: { ...(facts.breach as object), ...unknown, deviceIncident: null },
    }));
    let hidden = 0;
    for (const facts of [...ALL_CASES.map((one) => one.facts), ...silenced]) {
      const { rows, asked, questions } = partedFor(facts);
      const named = new Set(questions.flatMap(({ rules }) => rules));
      for (const row of rows.filter((one) => !asked.includes(one))) {
        hidden += 1;
        expect([row.dueAt, row.filedAt], row.rule).toEqual([null, null]);
        expect(["undetermined", "waiting"], row.rule).toContain(row.status);
        expect(named, row.rule).toContain(row.rule);
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });
});
