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

function notification(filings: readonly SubjectFiling[]) {
  const law = { publication: LAW_VERSION, own: [], targets: [] };
  const rows = computeObligations({ known: HOSPITAL, filings, controllers: [], law, at });
  return rows.find(({ ruleId }) => ruleId === "eu.gdpr.33-1")?.answer.metAt;
}

const filed = (ruleId: string, addressee: string): SubjectFiling => ({
  ...{ ruleId, addressee, subject: "", complete: false },
  filedAt: Temporal.Instant.from("2026-11-09T20:00:00Z"),
});

test("one report that reaches two authorities meets both duties; a filing of its own is told by itself", () => {
  const rows = computeObligations({
    ...{ known: HOSPITAL, filings: [], controllers: [], at },
    law: { publication: LAW_VERSION, own: [], targets: [] },
  });
  const warning = rows.find(({ ruleId }) => ruleId === "eu.nis2.23-4a");
  const [csirt, dpa] = [warning?.addressee ?? "", "dk-datatilsynet"];
  expect(notification([])).toBeNull();
  expect(notification([filed("eu.nis2.23-4a", csirt)])).toBe("2026-11-09T20:00:00Z");
  expect(notification([filed("eu.gdpr.33-1", dpa)])).toBeNull();
});
