import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listVendorsWithProducts } from "../queries.ts";
import { registerProduct } from "./register-product.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

test("a product is registered under its vendor, in the list and in the log", async () => {
  const { vendorId } = cell;
  const { productId } = await registerProduct(cell.dpo, { vendorId, name: " Agenda " }, NOW);
  const vendors = await withScope(cell.dpo, (tx) => listVendorsWithProducts(tx));
  expect(vendors).toMatchObject([
    { id: vendorId, products: [{ id: productId, name: "Agenda" }, { name: "Logiciel" }] },
  ]);
  const logged = fold(await streamOf(cell.dpo, null)).get(`product:${productId}`);
  expect(logged).toMatchObject({ vendorId, name: "Agenda" });
});

test("a vendor has a product of one name once", async () => {
  const again = registerProduct(cell.dpo, { vendorId: cell.vendorId, name: "Logiciel" }, NOW);
  await expect(again).rejects.toMatchObject({ problems: [{ path: "name", problem: "taken" }] });
});

test("a laboratory, or a vendor of another workspace, is no vendor here", async () => {
  const other = await openCrisisCell();
  for (const vendorId of [cell.alpha.organisationId, other.vendorId])
    await expect(registerProduct(cell.dpo, { vendorId, name: "X" }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
});

test("nobody outside the cell registers; the auditor is refused; for the outsider the workspace does not exist", async () => {
  const input = { vendorId: cell.vendorId, name: "Interdit" };
  for (const member of [cell.auditor, cell.administrator, cell.vendorContact])
    await expect(registerProduct(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(registerProduct(cell.intruder, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
