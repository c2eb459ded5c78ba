import { describe, expect, test } from "vitest";
import { hospitalIn, laboratory, manufacturer } from "./cases/law-case.ts";
import { obligationsFor } from "./engine.ts";
import { parseFacts } from "./facts.ts";
import { ownRule } from "./own-rules/own-rule.ts";
import { RULES } from "./pack.ts";
import { proposals } from "./proposals.ts";

const TODAY = "2026-11-22";

function factsFrom(json: Record<string, unknown>) {
  const parsed = parseFacts(json);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

function idsFor(json: Record<string, unknown>, on = TODAY): string[] {
  return proposals(RULES, { on, party: factsFrom(json).party }).map(({ ruleId }) => ruleId);
}

describe("What may be assumed", () => {
  test("the digital omnibus, with its title, its status and the day it was tabled", () => {
    expect(proposals(RULES, { on: TODAY }).find(({ ruleId }) => ruleId === "eu.omnibus.33")).toMatchObject({
      title: { en: "Notification within 96 hours through the single entry point (omnibus proposal)" },
      status: "proposal",
      from: "2025-11-19",
      citation: { article: "33(1)" },
    });
  });

  test("a French laboratory: the omnibus alone", () => {
    expect(idsFor(laboratory())).toEqual(["eu.omnibus.33"]);
  });

  test("a French hospital under NIS2: the stages of the directive, which France has not transposed", () => {
    const ids = idsFor(hospitalIn("FR", "Europe/Paris", { party: { traits: ["nis2_essential"] } }));
    expect(ids).toContain("eu.omnibus.33");
    expect(ids).toContain("eu.nis2.23-4a");
  });

  test("a German one: nothing of NIS2, which is law there", () => {
    const german = hospitalIn("DE", "Europe/Berlin", { party: { traits: ["nis2_essential"] } });
    expect(idsFor(german)).toEqual(["eu.omnibus.33"]);
    expect(idsFor(german, "2025-11-01")).toContain("eu.nis2.23-4a");
  });

  test("a text of 2029 until it applies", () => {
    const records = manufacturer("ehr_system", {});
    expect(idsFor(records)).toContain("eu.ehds.44-7");
    expect(idsFor(records, "2029-03-26")).not.toContain("eu.ehds.44-7");
  });

  test("never a repealed text, nor a clause", () => {
    expect(idsFor(laboratory())).not.toContain("fr.csp.l1111-8-2-2017");
    const own = ownRule({
      ...{ id: "0e5b5f5e-7c1d-4a6e-9d55-3f4f9d2f0a11", kind: "contract", name: "Avis", duty: "assess" },
      ...{ roles: ["controller"], addressee: "controller", addresseeName: null, risk: null },
      ...{ anchor: ["awareness"], period: { kind: "open" }, from: "2030-01-01", until: null },
      source: { document: "Contrat", clause: "3" },
    });
    expect(proposals([own], { on: TODAY })).toEqual([]);
  });

  test("each one, assumed, is in force for the party that it would bind", () => {
    const parties = [
      hospitalIn("FR", "Europe/Paris", { party: { traits: ["nis2_essential"] } }),
      manufacturer("device_md", { deviceIncident: "serious" }),
      manufacturer("ehr_system", { deviceIncident: "serious" }),
    ];
    const assumed = parties.flatMap((json) => {
      const facts = factsFrom(json);
      return proposals(RULES, { on: TODAY, party: facts.party }).flatMap(({ ruleId }) =>
        obligationsFor({ ...facts, assume: [ruleId] }, { at: 0 }).filter(({ rule }) => rule === ruleId),
      );
    });
    expect(assumed.filter(({ status }) => status === "not_in_force")).toEqual([]);
    expect(new Set(assumed.filter(({ dueAt }) => dueAt !== null).map(({ rule }) => rule))).toEqual(
      new Set(["eu.omnibus.33", "eu.nis2.23-4a", "eu.nis2.23-4b", "eu.mdr-revision.87-3", "eu.ehds.44-7"]),
    );
  });
});
