import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { exposureOf, obligationsOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { recordFurtherFacts } from "./record-further-facts.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

async function facts(changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return { exposureId: file.id, version: file.version, reason: "Cadre de santé, 9 novembre", ...changes };
}

const rules = async () =>
  (await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId))
    .filter(({ state }) => state !== "withdrawn")
    .map(({ ruleId }) => ruleId);

test("a question nobody answered adds no obligation; harmed care adds the report to the health agency", async () => {
  expect(await rules()).not.toContain("fr.csp.l1413-14");
  await recordFurtherFacts(cell.dpo, await facts({ seriousCareEvent: "yes" }), NOW);
  expect(await rules()).toEqual(expect.arrayContaining(["fr.csp.l1413-14", "fr.csp.l1413-14-2"]));
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
    "further_facts.recorded",
    "obligations.recomputed",
  ]);
});

test("a fact the form did not ask about stays as it was, and the log folds to what is on file", async () => {
  await recordFurtherFacts(cell.dpo, await facts({ seriousCareEvent: "yes" }), NOW);
  await recordFurtherFacts(cell.dpo, await facts({ deviceIncident: "serious" }), NOW);
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  expect(file.further).toEqual({ seriousCareEvent: true, deviceIncident: "serious" });
  const state = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${file.id}`);
  expect(state?.further).toEqual(file.further);
});

test("that an authority was already informed closes nothing", async () => {
  await recordFurtherFacts(cell.dpo, await facts({ authorityAlreadyInformed: "yes" }), NOW);
  const rows = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const notification = rows.find(({ ruleId }) => ruleId === "eu.gdpr.33-1");
  expect(notification?.state).toBe("due");
  expect(notification?.notes).toContainEqual({ code: "authority_already_informed", values: {} });
});

test("words outside the law's lists and facts nobody knows are refused at the field", async () => {
  for (const [field, problem] of [
    ["craEvent", "choose"],
    ["seriousCareEvent", "choose"],
    ["reason", "required"],
    ["invented", "unknownField"],
  ])
    await expect(
      recordFurtherFacts(cell.dpo, await facts({ [field ?? ""]: field === "reason" ? " " : "perhaps" }), NOW),
    ).rejects.toMatchObject({ code: "invalid", problems: [{ problem }] });
});

test("is the DPO's alone: others may read or see nothing", async () => {
  const input = await facts({ seriousCareEvent: "no" });
  for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(recordFurtherFacts(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(recordFurtherFacts(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
