import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { endDeployment } from "./end-deployment.ts";
import { recordDeployment } from "./record-deployment.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const deployment = () => ({
  organisationId: cell.alpha.organisationId,
  productId: cell.productId,
  productVersion: "9.2",
  fromOn: "2018-03-01",
});

test("a deployment is recorded for each lab and ended, and the log folds into the rows", async () => {
  const labIds = cell.beta.labIds;
  const { organisationId } = cell.beta;
  const { deploymentIds } = await recordDeployment(
    cell.dpo,
    { ...deployment(), organisationId, labIds },
    NOW,
  );
  expect(deploymentIds).toHaveLength(2);
  const [deploymentId = ""] = deploymentIds;
  const end = { deploymentId, version: 1, untilOn: "2020-10-31", reason: "Changement de logiciel" };
  await endDeployment(cell.responder, end, NOW);
  await expect(endDeployment(cell.dpo, end, NOW)).rejects.toMatchObject({ code: "conflict" });
  const row = await withScope(cell.dpo, (tx) =>
    tx.deployment.findFirstOrThrow({ where: { id: deploymentId } }),
  );
  const folded = fold(await streamOf(cell.dpo, null)).get(`deployment:${deploymentId}`) ?? {};
  const { by: _by, fromOn, untilOn, ...logged } = folded;
  expect(row).toMatchObject({ ...logged, labId: labIds[0], version: 2 });
  expect([row.fromOn, row.untilOn].map((day) => day?.toISOString().slice(0, 10))).toEqual([fromOn, untilOn]);
});

test("the lab manager reads their organisation's deployments alone; the vendor's contact reads none", async () => {
  await recordDeployment(cell.dpo, deployment(), NOW);
  const seen = await withScope(cell.labManager, (tx) => tx.deployment.findMany());
  expect(seen).toMatchObject([{ vendorName: "Éditeur Fictif", productName: "Logiciel", labId: null }]);
  expect(await withScope(cell.vendorContact, (tx) => tx.deployment.count())).toBe(0);
});

test.each([
  ["an end before the start", { untilOn: "2017-01-01" }, "untilOn", "endBeforeStart"],
  ["a laboratory of another organisation", { labIds: "beta" }, "labIds", "choose"],
  [
    "a product nobody registered",
    { productId: "1b4e28ba-2fa1-4d11-883f-0016d3cca427" },
    "productId",
    "choose",
  ],
  ["a day that does not exist", { fromOn: "2021-02-30" }, "fromOn", "notADate"],
])("%s is refused at its field", async (_what, change, path, problem) => {
  const asked = "labIds" in change ? { labIds: cell.beta.labIds } : change;
  await expect(recordDeployment(cell.dpo, { ...deployment(), ...asked }, NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("the auditor and who speaks for the organisation record nothing; the outsider finds nothing", async () => {
  const {
    deploymentIds: [deploymentId],
  } = await recordDeployment(cell.dpo, deployment(), NOW);
  const end = { deploymentId, version: 1, untilOn: "2020-10-31", reason: "Fin" };
  for (const member of [cell.auditor, cell.labManager, cell.signatory]) {
    await expect(recordDeployment(member, deployment(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(endDeployment(member, end, NOW)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const stranger of [cell.vendorContact, cell.outsider, cell.intruder]) {
    await expect(recordDeployment(stranger, deployment(), NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(endDeployment(stranger, end, NOW)).rejects.toMatchObject({ code: "not_found" });
  }
});
