import { describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { readMatrix } from "./queries.ts";
import { matrixAsked } from "./schema.ts";

testDatabase();

const HOUR = 3_600_000;

async function openCase() {
  const cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  const read = (principal: Principal, search: Record<string, string> = {}, hours = 0) =>
    withScope(principal, async (tx) => {
      const now = NOW.epochMilliseconds + hours * HOUR;
      return (await readMatrix(tx, matrixAsked.parse(search), { incidentId, now })).controllers;
    });
  return { cell, incidentId, read };
}

const names = ({ parties }: { parties: readonly { name: string }[] }) => parties.map(({ name }) => name);

describe("The matrix of a case", () => {
  test("puts the organisation whose clock runs before the one that is not aware yet", async () => {
    const { cell, read } = await openCase();
    expect(names(await read(cell.dpo))).toEqual(["Alpha Biologie", "Beta Biologie"]);
    expect(names(await read(cell.auditor, { sort: "name" }))).toEqual(["Alpha Biologie", "Beta Biologie"]);
  });

  test("nests the laboratories under their organisation, with their persons", async () => {
    const { cell, read } = await openCase();
    const { parties } = await read(cell.dpo);
    expect(parties[0]).toMatchObject({
      persons: 1_200,
      labs: [{ number: 1, department: "56", persons: 1_200 }],
    });
    expect(parties[1]).toMatchObject({ persons: null, labs: [{ number: 2 }, { number: 3 }] });
  });

  test("finds an organisation by its name, its laboratory, a number or a department", async () => {
    const { cell, read } = await openCase();
    expect(names(await read(cell.dpo, { q: "beta biologie 2" }))).toEqual(["Beta Biologie"]);
    expect(names(await read(cell.dpo, { q: "1" }))).toContain("Alpha Biologie");
    expect(names(await read(cell.dpo, { q: "56" }))).toHaveLength(2);
    expect(names(await read(cell.dpo, { q: "%" }))).toEqual([]);
  });

  test("shows on request only those with something in a state; late is told by the clock", async () => {
    const { cell, read } = await openCase();
    expect(names(await read(cell.dpo, { state: "waiting" }))).toContain("Beta Biologie");
    expect(names(await read(cell.dpo, { state: "overdue" }))).toEqual([]);
    expect(names(await read(cell.dpo, { state: "overdue" }, 72))).toEqual(["Alpha Biologie"]);
  });

  test("totals every column over the whole case, whatever page is shown", async () => {
    const { cell, read } = await openCase();
    const { columns } = await read(cell.dpo, { q: "alpha" }, 72);
    expect(columns.find(({ ruleId }) => ruleId === "eu.gdpr.33-1")).toEqual({
      ...{ ruleId: "eu.gdpr.33-1", addressee: "fr-cnil", ownRule: null, owed: 2, done: 0, overdue: 1 },
    });
  });

  test("puts the column with the earliest date first, and what has no date after all dates", async () => {
    const { cell, read } = await openCase();
    const { columns } = await read(cell.dpo, {});
    const order = columns.map(({ ruleId }) => ruleId);
    expect(order[0]).toBe("eu.gdpr.33-1");
    expect(order.indexOf("eu.gdpr.34-1")).toBeLessThan(order.indexOf("eu.gdpr.33-4"));
  });

  test("shows a vendor's duty to each controller as one cell with their number, and one by one on request", async () => {
    const cell = await openCrisisCell();
    const { incidentId } = await logLeak(cell, { vendorAwareness: AWARE });
    const read = (search: object) =>
      withScope(cell.dpo, (tx) =>
        readMatrix(tx, matrixAsked.parse(search), { incidentId, now: NOW.epochMilliseconds }),
      );
    const toControllers = ({ processors }: Awaited<ReturnType<typeof read>>) =>
      [...processors.cells.values()]
        .flat()
        .filter(({ addressee }) => addressee === "controller")
        .map(({ alike }) => alike);
    const first = await read({});
    expect(toControllers(first)).toEqual([2]);
    const each = first.processors.parties[0]?.exposureId;
    expect(toControllers(await read({ each }))).toEqual([1, 1]);
    expect((await read({ each, q: "alpha" })).opened.map(({ name }) => name)).toContain("Éditeur Fictif");
  });

  test("takes an address that makes no sense as if it said nothing", () => {
    const asked = matrixAsked.parse({
      page: "-3",
      state: "x",
      sort: ["name", "due"],
      why: "1",
      q: undefined,
    });
    expect(asked).toEqual({ q: "", sort: "name", page: 1 });
  });
});

describe("Whoever is not of the case", () => {
  const strangers: readonly (keyof CrisisCell & ("outsider" | "intruder" | "administrator"))[] = [
    "outsider",
    "administrator",
  ];

  test("a lab manager sees their own organisation alone, in rows, cells and totals", async () => {
    const { cell, read } = await openCase();
    const group = await read(cell.labManager);
    expect(names(group)).toEqual(["Alpha Biologie"]);
    expect(group.cells.size).toBe(1);
    expect(group.columns.every(({ owed }) => owed <= 1)).toBe(true);
    expect(names(await read(cell.labManager, { q: "beta" }))).toEqual([]);
  });

  test.each(strangers)("the %s sees nothing", async (stranger) => {
    const { cell, read } = await openCase();
    expect(await read(cell[stranger])).toMatchObject({
      parties: [],
      total: 0,
      cells: new Map(),
      columns: [],
    });
  });

  test("a stranger's session with this address is not let in", async () => {
    const { cell, read } = await openCase();
    await expect(read(cell.intruder)).rejects.toThrow("no such workspace");
  });
});
