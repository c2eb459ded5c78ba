import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { Pool } from "pg";
import { afterAll, expect, test } from "vitest";
import { CASE_PARTS } from "#features/first-run/catalogue.ts";
import { chooseStart } from "#features/first-run/commands/choose-start.ts";
import { findFirstRun } from "#features/first-run/queries.ts";
import { loadingOf } from "#features/first-run/rules.ts";
import { withScope } from "#lib/scope.ts";
import { openWorkspace } from "#prisma/seed/open-workspace.ts";
import { NOW } from "#scripts/test-database/crisis-cell.ts";
import { sweepCaseLoadings } from "./sweep-case-loadings.ts";

const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

async function askForCases(slug: string) {
  const founder = { name: "Claire Exemple", email: `${slug}@example.org` };
  const principal = await openWorkspace({ slug, name: slug, founder }, NOW);
  await chooseStart(principal, { start: "cases" }, NOW);
  return principal;
}

test("two workers load the cases once, told by their own cast, and say when they are whole", async () => {
  const founder = await askForCases("new-cell");
  await Promise.all([sweepCaseLoadings(queue, NOW), sweepCaseLoadings(queue, NOW)]);
  const seen = await withScope(founder, async (tx, { id }) => ({
    run: await findFirstRun(tx),
    cases: await tx.incident.count(),
    closed: await tx.incident.count({ where: { closedAt: { not: null } } }),
    origins: await tx.entry.groupBy({ by: ["origin"], where: { incidentId: { not: null } } }),
    byFounder: await tx.entry.findMany({
      where: { actor: id },
      orderBy: { seq: "asc" },
      select: { type: true },
    }),
  }));
  expect(loadingOf(seen.run)).toBe("loaded");
  expect([seen.run?.told, seen.cases, seen.closed]).toEqual([CASE_PARTS, 5, 1]);
  expect(seen.origins.map(({ origin }) => origin).sort()).toEqual(["demonstration", "exercise"]);
  expect(seen.byFounder.map(({ type }) => type)).toEqual([
    "first_run.start_chosen",
    "member.invited",
    "member.invited",
  ]);
}, 120_000);

test("a worker that died over it is found after some minutes: the loading has failed, and is not begun again", async () => {
  const founder = await askForCases("broken-cell");
  await queue.query("UPDATE first_runs SET claimed_at = $1 WHERE loaded_at IS NULL", [NOW.toString()]);
  const now = () => withScope(founder, findFirstRun);
  await sweepCaseLoadings(queue, NOW.add({ minutes: 4 }));
  expect(loadingOf(await now())).toBe("running");
  await sweepCaseLoadings(queue, NOW.add({ minutes: 6 }));
  expect(loadingOf(await now())).toBe("failed");
  expect(await withScope(founder, (tx) => tx.organisation.count())).toBe(0);
});
