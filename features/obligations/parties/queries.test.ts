import { beforeAll, describe, expect, test } from "vitest";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { assignOwner } from "../commands/assign-owner.ts";
import { readMatrix } from "../matrix/queries.ts";
import { sectionsOf } from "../matrix/rules.ts";
import { matrixAsked } from "../matrix/schema.ts";
import { listMatchingFiles } from "./queries.ts";

testDatabase();

let cell: CrisisCell;
let incidentId: string;
let ownerId: string;
const now = NOW.add({ hours: 24 * 5 });

beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  ownerId = await withScope(cell.responder, async (_tx, actor) => actor.id);
  const at = { incidentId, organisationId: cell.alpha.organisationId };
  const { id, version } = await obligationOf(cell.dpo, { ...at, ruleId: "eu.gdpr.33-1" });
  const filing = { filedAt: "2026-11-13T09:00:00Z", filedBy: "DPO", channel: "CNIL" };
  const late = { ...PROOF_FOLLOWS, obligationId: id, version, ...filing, reasonsForDelay: "Fermeture" };
  await recordFiling(cell.dpo, late, now);
  const persons = await obligationOf(cell.dpo, { ...at, ruleId: "eu.gdpr.34-1" });
  await assignOwner(cell.dpo, { obligationId: persons.id, memberId: ownerId }, now);
});

const read = (search: object, principal: Principal = cell.dpo) =>
  withScope(principal, async (tx) => {
    const at = { incidentId, now: now.epochMilliseconds };
    const asked = matrixAsked.parse(search);
    const { controllers } = await readMatrix(tx, asked, at);
    const sections = sectionsOf(controllers, { group: asked.group, now: at.now });
    const files = await listMatchingFiles(tx, { ...asked, ...at });
    return { controllers, sections, files: files.map(({ name }) => name) };
  });

const names = ({ controllers }: Awaited<ReturnType<typeof read>>) =>
  controllers.parties.map(({ name }) => name);

describe("The filter of the matrix", () => {
  test("finds who filed late", async () => {
    expect(names(await read({ state: "filed_late" }))).toEqual(["Alpha Biologie"]);
  });

  test("finds what a person looks after, and what nobody does", async () => {
    expect(names(await read({ owner: ownerId }))).toEqual(["Alpha Biologie"]);
    expect(names(await read({ owner: ownerId, state: "waiting" }))).toEqual([]);
    expect(names(await read({ owner: "none" }))).toHaveLength(2);
  });

  test("finds a department, and nothing in one where no laboratory is", async () => {
    expect(names(await read({ department: "56" }))).toHaveLength(2);
    expect(names(await read({ department: "75" }))).toEqual([]);
  });

  test("says the same of all that match as the pages show", async () => {
    for (const search of [{ state: "filed_late" }, { owner: ownerId }, { q: "beta" }]) {
      const found = await read(search);
      expect(found.files).toEqual(names(found));
    }
  });
});

describe("The groups of the matrix", () => {
  test.each(["state", "addressee", "owner", "department"] as const)(
    "by %s: each row shows at least one cell, and no section is empty",
    async (group) => {
      const { sections, controllers } = await read({ group });
      expect(sections.length).toBeGreaterThan(0);
      for (const { rows } of sections) for (const { cells } of rows) expect(cells.length).toBeGreaterThan(0);
      expect(controllers.organisations).toBe(2);
      expect(controllers.total).toBe(sections.reduce((sum, { rows }) => sum + rows.length, 0));
    },
  );

  test("by state: what is still open stands before what is done, and what was filed late apart from what was filed", async () => {
    const { sections } = await read({ group: "state" });
    const keys = sections.map(({ key }) => key);
    expect(keys.indexOf("open")).toBeLessThan(keys.indexOf("filed_late"));
    expect(keys.indexOf("waiting")).toBeLessThan(keys.indexOf("filed_late"));
    expect(keys).not.toContain("filed");
  });

  test("by owner: the one cell of its owner, and the rest under nobody", async () => {
    const { sections } = await read({ group: "owner" });
    const owned = sections.find(({ key }) => key === ownerId);
    expect(owned?.rows.flatMap(({ cells }) => cells.map(({ ruleId }) => ruleId))).toEqual(["eu.gdpr.34-1"]);
    expect(owned?.columns).toHaveLength(1);
    expect(sections.at(-1)?.key).toBe("");
  });

  test("show a lab manager their own organisation alone", async () => {
    const { sections, controllers } = await read({ group: "state" }, cell.labManager);
    expect(controllers.organisations).toBe(1);
    const seen = sections.flatMap(({ rows }) => rows.map(({ party }) => party.name));
    expect(new Set(seen)).toEqual(new Set(["Alpha Biologie"]));
  });
});
