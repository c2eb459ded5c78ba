import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CASE_PARTS } from "#features/first-run/catalogue.ts";
import { chooseStart } from "#features/first-run/commands/choose-start.ts";
import { findFirstRun } from "#features/first-run/queries.ts";
import { loadingOf } from "#features/first-run/rules.ts";
import { startAgain } from "#features/founding/jobs.ts";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { openWorkspace } from "#prisma/seed/open-workspace.ts";
import { NOW } from "#scripts/test-database/crisis-cell.ts";
import { sweepCaseLoadings } from "./sweep-case-loadings.ts";

const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

let founder: Principal;
const email = "claire@example.org";
beforeAll(async () => {
  const opened = { slug: "new-cell", name: "Cellule Ouest", founder: { name: "Claire Exemple", email } };
  founder = await openWorkspace(opened, NOW);
  await chooseStart(founder, { start: "cases" }, NOW);
});

test("a worker that died over it is found after some minutes: the loading has failed, and is not gone on with", async () => {
  await inviteMember(founder, { ...CAST.dpo, roles: ["dpo"] }, NOW);
  await queue.query("UPDATE first_runs SET claimed_at = $1, told = 1", [NOW.toString()]);
  const now = () => withScope(founder, findFirstRun);
  await sweepCaseLoadings(queue, NOW.add({ minutes: 4 }));
  expect(loadingOf(await now())).toBe("running");
  for (const minutes of [6, 20]) await sweepCaseLoadings(queue, NOW.add({ minutes }));
  expect(loadingOf(await now())).toBe("failed");
  expect(await now()).toMatchObject({ told: 1 });
});

test("started again, the cases are loaded whole elsewhere, once by two workers; where they broke off says incomplete", async () => {
  const { slug } = await startAgain(founder, {}, NOW);
  const user = await findUserByEmail(email);
  const anew = memberPrincipal(user?.id ?? "", slug);
  await Promise.all([sweepCaseLoadings(queue, NOW), sweepCaseLoadings(queue, NOW)]);
  const seen = await withScope(anew, async (tx, { id }) => ({
    run: await findFirstRun(tx),
    called: await tx.workspace.findFirst({ select: { name: true } }),
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
    ...["workspace.described", "first_run.described", "first_run.start_chosen"],
    ...["member.invited", "member.invited"],
  ]);
  expect([seen.called?.name, slug]).toEqual([
    "Cellule Ouest",
    expect.stringMatching(/^new-cell-[0-9a-f]{6}$/),
  ]);
  const broken = await withScope(founder, async (tx) => ({
    called: await tx.workspace.findFirst({ select: { name: true } }),
    cases: await tx.incident.count(),
  }));
  expect(broken).toEqual({ called: { name: "Cellule Ouest (incomplet)" }, cases: 0 });
}, 600_000);
