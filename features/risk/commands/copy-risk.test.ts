import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, expect, test } from "vitest";
import { laboratoryLeak } from "#law/severity/example-facts.ts";
import { withScope } from "#lib/scope.ts";
import { assess } from "#scripts/test-database/assess.ts";
import { exposureOf, obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listVersions } from "../queries.ts";
import { copyRisk } from "./copy-risk.ts";

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell ??= await openCrisisCell();
  ({ incidentId } = await logLeak(cell, { risk: "unassessed" }));
});

const alpha = () => ({ incidentId, organisationId: cell.alpha.organisationId });
const beta = () => ({ incidentId, organisationId: cell.beta.organisationId });
const fileOf = (at: { incidentId: string; organisationId: string }) =>
  exposureOf(cell.dpo, at.incidentId, at.organisationId);
const versionsOf = async (at: { incidentId: string; organisationId: string }) => {
  const { id } = await fileOf(at);
  return withScope(cell.dpo, (tx) => listVersions(tx, id));
};
const copying = async () => ({
  assessmentId: (await versionsOf(alpha()))[0]?.id,
  exposureIds: [(await fileOf(beta())).id],
});

test("copies a version to another file of the case, with that file's own number of persons", async () => {
  await assess(cell.dpo, alpha(), NOW);
  const done = await copyRisk(cell.dpo, await copying(), NOW);
  expect(done).toEqual({ copied: 1, notCopied: [] });
  const [copy] = await versionsOf(beta());
  expect(copy).toMatchObject({ number: 1, retained: "high", gravityWords: "Secret médical levé" });
  expect(copy?.facts).toEqual(laboratoryLeak({ personsAffected: null }));
  expect(copy?.copiedFrom).toEqual({ organisationName: "Alpha Biologie", number: 1 });
  expect(await obligationOf(cell.dpo, { ...beta(), ruleId: "eu.gdpr.34-1" })).not.toMatchObject({
    state: "undetermined",
  });
  const types = await typesOf(cell.dpo, incidentId);
  expect(types.filter((type) => type === "exposure.assessed")).toHaveLength(2);
});

test("a later version follows to the files that had an earlier one", async () => {
  await assess(cell.dpo, alpha(), NOW);
  await copyRisk(cell.dpo, await copying(), NOW);
  await assess(cell.dpo, { ...alpha(), changes: { facts: laboratoryLeak({ backupAvailable: true }) } }, NOW);
  expect(await copyRisk(cell.dpo, await copying(), NOW)).toMatchObject({ copied: 1 });
  expect((await versionsOf(beta())).map(({ number }) => number)).toEqual([2, 1]);
});

test("a file with facts of its own is not overwritten: nothing is copied where nothing can be", async () => {
  await assess(cell.dpo, alpha(), NOW);
  await assess(cell.dpo, { ...beta(), changes: { facts: laboratoryLeak({ exfiltrated: false }) } }, NOW);
  await expect(copyRisk(cell.dpo, await copying(), NOW)).rejects.toMatchObject({
    problems: [{ path: "exposureIds", problem: "nothingToCopy" }],
  });
  expect(await versionsOf(beta())).toHaveLength(1);
});

test("is the DPO's, within one case; the outsider and whoever speaks for another organisation find nothing", async () => {
  await assess(cell.dpo, alpha(), NOW);
  const input = await copying();
  for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(copyRisk(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.outsider, cell.intruder, cell.administrator, cell.vendorContact])
    await expect(copyRisk(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  const elsewhere = await logLeak(cell);
  const foreign = await exposureOf(cell.dpo, elsewhere.incidentId, cell.beta.organisationId);
  await expect(copyRisk(cell.dpo, { ...input, exposureIds: [foreign.id] }, NOW)).rejects.toMatchObject({
    problems: [{ path: "exposureIds", problem: "choose" }],
  });
});

test("copies nothing to the files of a closed case", async () => {
  await assess(cell.dpo, alpha(), NOW);
  const input = await copying();
  await closeCase(cell.dpo, incidentId, NOW);
  await expect(copyRisk(cell.dpo, input, NOW)).rejects.toMatchObject({
    problems: [{ problem: "caseClosed" }],
  });
  expect(await versionsOf(beta())).toEqual([]);
});
