import { describe, expect, test, vi } from "vitest";
import type { Principal } from "#lib/scope.ts";
import { openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { loadChanges } from "./changes/loaders.ts";
import { loadDirectory } from "./directory/loaders.ts";
import { loadLaw, loadRule } from "./loaders.ts";

const session = vi.hoisted(() => ({ of: null as Principal | null }));

vi.mock("#lib/session.ts", () => ({ getPrincipal: async () => session.of }));

testDatabase();

const nothing = Promise.resolve({});

/** Every page of the law that is read, as one person opens it. */
async function readAll(principal: Principal) {
  session.of = principal;
  return [
    () => loadLaw("any", nothing),
    () => loadRule("any", "eu.gdpr.33-1", nothing),
    () => loadDirectory("any", { search: nothing, added: [] }),
    () => loadChanges("any", nothing),
  ];
}

const NOT_FOUND = /NEXT_HTTP_ERROR_FALLBACK;404/;

describe("Who reads the law", () => {
  test("everyone of the workspace does: the auditor, who represents nobody, and the administrator too", async () => {
    const cell = await openCrisisCell();
    for (const role of ["dpo", "auditor", "labManager", "vendorContact", "administrator"] as const) {
      for (const read of await readAll(cell[role])) await expect(read()).resolves.toBeDefined();
    }
  });

  test("a stranger with this workspace's address finds no page, as if there were no such workspace", async () => {
    const { intruder } = await openCrisisCell();
    for (const read of await readAll(intruder)) await expect(read()).rejects.toThrow(NOT_FOUND);
  });

  test("a rule that no pack holds is not found", async () => {
    const { dpo } = await openCrisisCell();
    session.of = dpo;
    await expect(loadRule("any", "eu.gdpr.99", nothing)).rejects.toThrow(NOT_FOUND);
  });

  test("a rule that thirty states share opens on the text of France, or on that of the state asked for", async () => {
    const { dpo } = await openCrisisCell();
    session.of = dpo;
    const seat = async (search: Record<string, string>) =>
      (await loadRule("any", "eu.nis2.23-4a", Promise.resolve(search))).rule.who.territories;
    expect(await seat({})).toEqual(["FR"]);
    expect(await seat({ in: "CY" })).toEqual(["CY"]);
    expect(await seat({ in: "nowhere" })).toEqual(["FR"]);
  });
});
