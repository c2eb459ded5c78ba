import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { disconnect } from "#lib/db.ts";
import { freePort } from "#scripts/port.mjs";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { GET } from "./route.ts";

const { DATABASE_URL } = testDatabase();

async function withDatabaseAt(port: number): Promise<void> {
  await disconnect();
  const url = new URL(DATABASE_URL);
  url.port = String(port);
  process.env.DATABASE_URL = url.href;
}

afterEach(async () => {
  await disconnect();
  process.env.DATABASE_URL = DATABASE_URL;
});

describe("the health of the application", () => {
  it("is good while the database answers, and tells nothing else", async () => {
    const answer = await GET();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ status: "ok" });
  });

  it("is bad when nothing listens where the database should be", async () => {
    await withDatabaseAt(await freePort());
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "unavailable" });
  });

  it("is bad after two seconds of silence", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    const address = silent.address();
    await withDatabaseAt(typeof address === "object" && address !== null ? address.port : 0);
    const askedAt = performance.now();
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(performance.now() - askedAt).toBeLessThan(3_000);
    silent.close();
  });
});
