import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { createHash } from "node:crypto";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEntriesUntil } from "#features/timeline/as-known/queries.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { findSession, SESSION_HOURS, startSession } from "#lib/auth-sessions.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { beat } from "./beat.ts";
import { sweepPassedDeadlines } from "./sweep-passed-deadlines.ts";

const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 3 });
afterAll(() => queue.end());

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const BACK = NOW.subtract({ hours: 2 });
const write = (text: string, at: Temporal.Instant, who: "dpo" | "labManager" = "dpo") =>
  writeEntry(cell[who], { incidentId, text, label: "fact" }, at);
const times = async () =>
  withScope(cell.dpo, async (tx) => {
    const where = { incidentId };
    const entries = await tx.entry.findMany({ where, orderBy: { seq: "asc" }, select: { recordedAt: true } });
    return entries.map(({ recordedAt }) => recordedAt.getTime());
  });

describe("after the clock was set back by two hours", () => {
  it("an entry is recorded no earlier than the one before it, whoever writes, and the chain is whole", async () => {
    await write("Avant le recul", NOW.add({ minutes: 1 }));
    await write("Après le recul", BACK);
    await write("Après le recul, par le laboratoire", BACK.add({ minutes: 1 }), "labManager");
    const all = await times();
    expect(all).toEqual(all.toSorted((one, other) => one - other));
    expect(all.at(-1)).toBe(NOW.add({ minutes: 1 }).epochMilliseconds);
    await write("L’heure est rattrapée", NOW.add({ minutes: 5 }));
    expect((await times()).at(-1)).toBe(NOW.add({ minutes: 5 }).epochMilliseconds);
    const hashed = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
    expect(checkChain(await streamOf(cell.dpo, incidentId), hashed).problems).toEqual([]);
  });

  it("the case as it was known at an instant is the beginning of its log, without a gap", async () => {
    for (const at of [BACK, NOW, NOW.add({ minutes: 2 }), NOW.add({ minutes: 9 })]) {
      const said = await withScope(cell.dpo, async (tx) => ({
        known: await tx.entry.findMany({
          where: { incidentId, recordedAt: { lte: at.toString() } },
          orderBy: { seq: "asc" },
        }),
        read: await listEntriesUntil(tx, { incidentId, at: at.toString() }),
      }));
      expect(said.known.map(({ seq }) => seq)).toEqual(said.known.map((_, index) => index + 1));
      expect(said.read.length).toBeLessThanOrEqual(said.known.length);
    }
  });

  it("who is signed in stays so, and no session outlives its hours by the clock that is right again", async () => {
    const user = await findUserByEmail((await emailOf()) ?? "");
    const token = "a-token-of-a-session-that-began-before";
    await startSession({ token, userId: user?.id ?? "", now: NOW });
    expect((await findSession(token, BACK))?.user.id).toBe(user?.id);
    expect((await findSession(token, NOW))?.user.id).toBe(user?.id);
    expect(await findSession(token, NOW.add({ hours: SESSION_HOURS + 1 }))).toBeNull();
  });

  it("what the worker recorded as late is not recorded again, and its sign of life is the last one", async () => {
    const late = NOW.add({ hours: 24 * 10 });
    const count = () => withScope(cell.dpo, (tx) => tx.entry.count({ where: { type: "deadline.passed" } }));
    await sweepPassedDeadlines(queue, late);
    const recorded = await count();
    expect(recorded).toBeGreaterThan(0);
    for (const at of [late.subtract({ hours: 2 }), late]) await sweepPassedDeadlines(queue, at);
    expect(await count()).toBe(recorded);
    await beat(queue, late);
    await beat(queue, NOW);
    const { beatenAt } = await withScope(cell.dpo, (tx) => tx.heartbeat.findFirstOrThrow());
    expect(beatenAt.getTime()).toBe(NOW.epochMilliseconds);
  });
});

const emailOf = () =>
  withScope(cell.dpo, async (tx, { id }) => {
    const member = await tx.member.findFirstOrThrow({
      where: { id },
      select: { user: { select: { email: true } } },
    });
    return member.user.email;
  });
