import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { exportBundle } from "./commands/export-bundle.ts";
import { removeBundle } from "./commands/remove-bundle.ts";
import { requestBundle } from "./commands/request-bundle.ts";
import { sealBundle } from "./commands/seal-bundle.ts";
import { openBundle } from "./loaders.ts";

const place = mkdtempSync(join(tmpdir(), "downloads-"));
vi.stubEnv("DATA_DIR", place);
mkdirSync(join(place, "exports"));
afterAll(() => rmSync(place, { recursive: true }));

let cell: CrisisCell;
let machine: Principal;
let bundle: string;
let reference: string;
const HASH = "ab".repeat(32);
beforeAll(async () => {
  cell = await openCrisisCell();
  machine = systemPrincipal(cell.workspaceId);
  const { incidentId } = await logLeak(cell);
  const found = await withScope(cell.dpo, (tx) =>
    tx.incident.findFirstOrThrow({ where: { id: incidentId } }),
  );
  reference = found.reference;
  bundle = (await requestBundle(cell.auditor, { incidentId, variant: "insurer" }, NOW)).bundleId;
  writeFileSync(join(place, "exports", `${bundle}.zip`), "PK");
});

const open = (who: Principal, at: object = {}) => openBundle(who, { reference, bundle, ...at }, NOW);
const NOT_FOUND = { code: "not_found" };

describe("the file of a bundle", () => {
  test("is not there for anybody before it is whole, even when its file lies there", async () => {
    await expect(open(cell.auditor)).rejects.toMatchObject(NOT_FOUND);
    await exportBundle(machine, { bundleId: bundle, documents: HASH }, NOW);
    await expect(open(cell.auditor)).rejects.toMatchObject(NOT_FOUND);
    await sealBundle(machine, { bundleId: bundle, sha256: HASH, size: 2, checkpointSize: 1 }, NOW);
  });

  test("is handed to the auditor who asked and to the DPO, under the name of its case", async () => {
    for (const who of [cell.auditor, cell.dpo])
      expect(await open(who)).toMatchObject({ size: 2, name: `${reference}-insurer.zip` });
  });

  test.each([
    "responder",
    "labManager",
    "signatory",
    "vendorContact",
    "administrator",
    "outsider",
    "intruder",
  ] as const)("is not found by the %s", async (who) => {
    await expect(open(cell[who])).rejects.toMatchObject(NOT_FOUND);
  });

  test("is not found under another case or another name, nor outside its folder", async () => {
    for (const at of [
      { reference: "2020-001" },
      { bundle: "00000000-0000-0000-0000-000000000000" },
      { bundle: "../x" },
    ])
      await expect(open(cell.dpo, at)).rejects.toMatchObject(NOT_FOUND);
  });

  test("is gone once its days are over", async () => {
    await removeBundle(machine, { bundleId: bundle }, NOW);
    await expect(open(cell.auditor)).rejects.toMatchObject(NOT_FOUND);
  });
});
