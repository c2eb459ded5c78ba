import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listContracts } from "../queries.ts";
import { recordContract } from "./record-contract.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const contract = () => ({
  organisationId: cell.alpha.organisationId,
  vendorId: cell.vendorId,
  productId: cell.productId,
  reference: "CT-2019-04",
  noticeHours: "24",
  incidentContact: "Astreinte sécurité",
  incidentPhone: "+33 1 02 03 04 05",
  fromOn: "2019-04-01",
});

test("a contract is recorded and amended, and the log folds into the row", async () => {
  const { contractId } = await recordContract(cell.dpo, contract(), NOW);
  await recordContract(cell.responder, { ...contract(), contractId, version: 1, untilOn: "2027-03-31" }, NOW);
  const row = await withScope(cell.dpo, (tx) => tx.contract.findFirstOrThrow({ where: { id: contractId } }));
  const {
    by: _by,
    fromOn,
    untilOn,
    ...logged
  } = fold(await streamOf(cell.dpo, null)).get(`contract:${contractId}`) ?? {};
  expect(row).toMatchObject({ ...logged, noticeHours: 24, version: 2 });
  const days = [row.fromOn, row.untilOn].map((day) => day?.toISOString().slice(0, 10));
  expect(days).toEqual([fromOn, untilOn]);
  const late = recordContract(cell.dpo, { ...contract(), contractId, version: 1 }, NOW);
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("the lab manager reads their organisation's contract with its vendor's name, and no other's", async () => {
  await recordContract(cell.dpo, { ...contract(), organisationId: cell.beta.organisationId }, NOW);
  const [own, other] = await withScope(cell.labManager, async (tx) => [
    await listContracts(tx, cell.alpha.organisationId),
    await listContracts(tx, cell.beta.organisationId),
  ]);
  expect(own).toMatchObject([{ vendorName: "Éditeur Fictif", productName: "Logiciel" }]);
  expect(other).toEqual([]);
  const seen = await withScope(cell.vendorContact, (tx) => tx.contract.count());
  expect(seen).toBe(0);
});

test.each([
  ["a laboratory as a vendor", { vendorId: "alpha" }, "vendorId", "choose"],
  ["a notice of half an hour", { noticeHours: "0.5" }, "noticeHours", "notANumber"],
  ["a notice of two years", { noticeHours: "17520" }, "noticeHours", "notANumber"],
  ["an end before the start", { untilOn: "2018-01-01" }, "untilOn", "endBeforeStart"],
  [
    "a social security number",
    { incidentContact: "2 69 05 49 588 157 80" },
    "incidentContact",
    "containsNir",
  ],
])("%s is refused at its field", async (_what, change, path, problem) => {
  const asked = "vendorId" in change ? { vendorId: cell.beta.organisationId, productId: "" } : change;
  await expect(recordContract(cell.dpo, { ...contract(), ...asked }, NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("the auditor and who speaks for the organisation record nothing; the outsider finds nothing", async () => {
  for (const member of [cell.auditor, cell.labManager, cell.signatory, cell.administrator])
    await expect(recordContract(member, contract(), NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.vendorContact, cell.outsider, cell.intruder])
    await expect(recordContract(stranger, contract(), NOW)).rejects.toMatchObject({ code: "not_found" });
});
