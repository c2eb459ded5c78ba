import { describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { findNextDeadline, findWorstOverdue, listDeadlines, listMatters } from "./queries.ts";

testDatabase();

const DAY = 86_400_000;
const now = NOW.epochMilliseconds;

const deadlines = (principal: Principal, at = now) =>
  withScope(principal, (tx) => listDeadlines(tx, { now: at, until: at + 7 * DAY }));

async function openCase(changes: Record<string, unknown> = {}): Promise<CrisisCell & { incidentId: string }> {
  const cell = await openCrisisCell();
  return { ...cell, ...(await logLeak(cell, changes)) };
}

describe("What is due next", () => {
  test("is the earliest date of the live cases, with its organisation and zone", async () => {
    const cell = await openCase();
    const { live, exercise } = await deadlines(cell.dpo);
    expect(live.coming.deadlines[0]).toMatchObject({
      ...{ ruleId: "eu.gdpr.33-1", organisationName: "Alpha Biologie", timeZone: "Europe/Paris" },
      dueAt: Date.parse("2026-11-12T08:20:00Z"),
    });
    expect(exercise.coming).toEqual({ deadlines: [], total: 0 });
  });

  test("is overdue from the instant of the planning date on", async () => {
    const cell = await openCase();
    const { live } = await deadlines(cell.dpo, Date.parse("2026-11-12T08:20:00Z"));
    expect(live.overdue.deadlines.map(({ ruleId }) => ruleId)).toEqual(["eu.gdpr.33-1"]);
  });

  test("of an exercise stands apart; history does not count", async () => {
    const cell = await openCase({ origin: "exercise" });
    const { live, exercise } = await deadlines(cell.dpo);
    expect([live.coming.total, exercise.coming.total > 0]).toEqual([0, true]);
    const told = await openCase({ origin: "demonstration" });
    expect((await deadlines(told.dpo)).live.coming.total).toBe(0);
  });

  test("of a closed case is nothing any more", async () => {
    const cell = await openCase();
    await closeCase(cell.dpo, cell.incidentId, NOW);
    expect((await deadlines(cell.dpo)).live.coming.total).toBe(0);
    expect(await withScope(cell.dpo, listMatters)).toEqual([]);
  });

  test("of one case is the date to come, and only without one the date that passed", async () => {
    const { dpo, incidentId } = await openCase();
    const next = (at: number) => withScope(dpo, (tx) => findNextDeadline(tx, incidentId, at));
    expect(await next(now)).toMatchObject({ organisationName: "Alpha Biologie" });
    expect(await next(now + 30 * DAY)).toMatchObject({ ruleId: "eu.gdpr.33-1" });
  });

  test("is told apart from what is overdue: none before the planning date, the worst from then on", async () => {
    const { dpo, incidentId } = await openCase();
    const worst = (at: number) => withScope(dpo, (tx) => findWorstOverdue(tx, incidentId, at));
    expect(await worst(now)).toBeNull();
    expect(await worst(Date.parse("2026-11-12T08:20:00Z"))).toMatchObject({
      ...{ ruleId: "eu.gdpr.33-1", organisationName: "Alpha Biologie" },
    });
  });
});

describe("What needs a decision", () => {
  test("is counted by case and duty: high risk, and an awareness still to be recorded", async () => {
    const cell = await openCase();
    const matters = await withScope(cell.auditor, listMatters);
    expect(matters.map(({ kind, ruleId, count }) => ({ kind, ruleId, count }))).toEqual(
      expect.arrayContaining([
        { kind: "high_risk", ruleId: "eu.gdpr.34-1", count: 1 },
        { kind: "awareness", ruleId: "eu.gdpr.33-1", count: 1 },
      ]),
    );
  });

  test("is for a lab manager what concerns their organisation, and nothing for an outsider", async () => {
    const cell = await openCase();
    const own = await withScope(cell.labManager, listMatters);
    expect(new Set(own.map(({ organisationName }) => organisationName))).toEqual(new Set(["Alpha Biologie"]));
    expect(await withScope(cell.outsider, listMatters)).toEqual([]);
    expect((await deadlines(cell.outsider)).live.coming.total).toBe(0);
  });
});
