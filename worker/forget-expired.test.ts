import { Pool } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { findSession, startSession } from "#lib/auth-sessions.ts";
import { isLiveLinkToken, storeLinkToken } from "#lib/auth-tokens.ts";
import { database } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { beat } from "./beat.ts";
import { forgetExpired } from "./forget-expired.ts";

const { WORKER_DATABASE_URL } = testDatabase();
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 2 });
afterAll(() => queue.end());

const now = Temporal.Instant.from("2026-11-09T09:00:00Z");

describe("the worker's housekeeping", () => {
  it("deletes sessions and links past their time and keeps the others", async () => {
    const userId = newId();
    const createdAt = now.toString();
    await database().user.create({
      data: { id: userId, email: "claire@example.org", name: "Claire", createdAt },
    });
    await startSession({ token: "old", userId, now: now.subtract({ hours: 12 }) });
    await startSession({ token: "live", userId, now });
    const identifier = "claire@example.org";
    await storeLinkToken({ identifier, tokenHash: "old", expiresAt: now });
    await storeLinkToken({ identifier, tokenHash: "live", expiresAt: now.add({ seconds: 1 }) });

    await forgetExpired(queue, now);

    expect(await database().session.count()).toBe(1);
    expect(await findSession("live", now)).not.toBeNull();
    expect(await database().signInToken.count()).toBe(1);
    expect(await isLiveLinkToken({ identifier, tokenHash: "live" }, now)).toBe(true);
  });

  it("leaves one sign of life, the last", async () => {
    await beat(queue, now);
    await beat(queue, now.add({ seconds: 30 }));
    const beats = await database().heartbeat.findMany();
    expect(beats.map(({ beatenAt }) => beatenAt.toISOString())).toEqual(["2026-11-09T09:00:30.000Z"]);
  });
});
