import { expect, test } from "vitest";
import { LAW_VERSION } from "#law/pack.ts";
import type { KnownExposure } from "./facts/rules.ts";
import { computeObligations, type SubjectFiling } from "./rules.ts";

/** An essential hospital in Copenhagen: its report of the incident reaches the data protection authority too. */
const HOSPITAL: KnownExposure = {
  party: {
    ...{ kind: "hospital", country: "DK", region: null, timeZone: "Europe/Copenhagen" },
    traits: ["nis2_essential"],
  },
  incident: { natures: ["confidentiality"], cause: "external_malicious", dataCategories: ["health"] },
  roles: ["controller"],
  instants: { detection: "2026-11-09T07:00:00Z", awareness: "2026-11-09T08:00:00Z" },
  ...{ risk: "high_risk", exemptions34: [], contracts: [], persons: 900, further: { nis2Significant: true } },
  ...{ severeHealthIncident: null, itSystemAttack: true, encrypted: false },
};

const at = Temporal.Instant.from("2026-11-10T08:00:00Z");

const law = { publication: LAW_VERSION, own: [], targets: [] };
const answeredBy = (asked: string, filings: readonly SubjectFiling[]) =>
  computeObligations({ known: HOSPITAL, filings, controllers: [], law, at }).find(
    ({ ruleId }) => ruleId === asked,
  );
const notification = (filings: readonly SubjectFiling[]) => answeredBy("eu.gdpr.33-1", filings)?.answer.metAt;

const filed = (ruleId: string, addressee: string): SubjectFiling => ({
  ...{ ruleId, addressee, subject: "", complete: false },
  filedAt: Temporal.Instant.from("2026-11-09T20:00:00Z"),
});

test("one report that reaches two authorities meets both duties; a filing of its own is told by itself", () => {
  const [csirt, dpa] = [answeredBy("eu.nis2.23-4a", [])?.addressee ?? "", "dk-datatilsynet"];
  expect(notification([])).toBeNull();
  expect(notification([filed("eu.nis2.23-4a", csirt)])).toBe("2026-11-09T20:00:00Z");
  expect(notification([filed("eu.gdpr.33-1", dpa)])).toBeNull();
});

test("a filing that was withdrawn meets nothing any more, and what it started keeps its dates", () => {
  const csirt = answeredBy("eu.nis2.23-4a", [])?.addressee ?? "";
  const [warning, report, last] = ["eu.nis2.23-4a", "eu.nis2.23-4b", "eu.nis2.23-4d"].map((ruleId) =>
    filed(ruleId, csirt),
  );
  const own = filed("eu.gdpr.33-1", "dk-datatilsynet");
  const withdrawn = (filing = own) => ({ ...filing, complete: true, isWithdrawn: true });
  expect(notification([withdrawn(warning)])).toBeNull();
  expect(notification([withdrawn(own), warning ?? own])).toBe("2026-11-09T20:00:00Z");
  const final = answeredBy("eu.nis2.23-4d", [report ?? own])?.answer;
  expect(final).toMatchObject({ trigger: "filing:eu.nis2.23-4b", status: "due", metAt: null });
  expect(answeredBy("eu.nis2.23-4d", [withdrawn(report), withdrawn(last)])?.answer).toEqual(final);
  const followUp = answeredBy("eu.gdpr.33-4", [withdrawn(own)])?.answer;
  expect(followUp).toMatchObject({ status: "open", metAt: null });
});
