import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "#app/metrics/route.ts";
import { requestPacks } from "#features/crisis-packs/commands/request-packs.ts";
import { sealPacks } from "#features/crisis-packs/commands/seal-packs.ts";
import { setUpPacks } from "#features/crisis-packs/commands/set-up-packs.ts";
import { readPackFacts } from "#features/installation/queries.ts";
import { newId } from "#lib/ids.ts";
import { systemPrincipal } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";
import { measureUpkeep } from "./measure-upkeep.ts";

const TOKEN = "un jeton que seule la supervision connaît";
const signer = testSigner(urls.WORKER_DATABASE_URL);
const queue = new Pool({ connectionString: urls.WORKER_DATABASE_URL });
afterAll(() => queue.end());

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
  await logLeak(cell);
});

const asked = (authorization: string) =>
  GET(new Request("http://localhost/metrics", { headers: { authorization } }));
async function figures(now: Temporal.Instant): Promise<Map<string, number>> {
  await measureUpkeep(queue, now);
  process.env.METRICS_TOKEN = encodeURIComponent(TOKEN);
  const text = await (await asked(`Bearer ${encodeURIComponent(TOKEN)}`)).text();
  return new Map(
    [...text.matchAll(/^maincourante_(\w+) (.+)$/gm)].map(([, name, value]) => [name ?? "", Number(value)]),
  );
}

describe("the figures of an installation", () => {
  test("tell what was not signed yet, and how long ago the last checkpoint was", async () => {
    const before = await figures(NOW);
    const waiting = before.get("entries_not_signed") ?? 0;
    expect(before.has("last_checkpoint_seconds")).toBe(false);
    await signer.sign(cell.workspaceId);
    const after = await figures(NOW.add({ minutes: 5 }));
    expect(after.get("entries_not_signed")).toBeLessThan(waiting);
    expect(after.get("last_checkpoint_seconds")).toBe(300);
    expect(after.get("measured_at_seconds")).toBe(NOW.add({ minutes: 5 }).epochMilliseconds / 1_000);
  });

  test("count what passed its date and was not recorded as late", async () => {
    expect((await figures(NOW)).get("deadlines_passed_unrecorded")).toBe(0);
    const later = await figures(NOW.add({ hours: 24 * 30 }));
    expect(later.get("deadlines_passed_unrecorded")).toBeGreaterThan(0);
  });

  test("say that a backup is overdue when there is none, or when the last one is 26 hours old", async () => {
    expect((await figures(NOW)).get("backup_overdue")).toBe(1);
    const superuser = new Pool({ connectionString: urls.SUPERUSER_DATABASE_URL });
    await superuser.query("INSERT INTO queue.backups VALUES ($1, $1, 1, 1, 1, 0, false)", [NOW.toString()]);
    await superuser.end();
    expect((await figures(NOW.add({ hours: 25 }))).get("backup_overdue")).toBe(0);
    expect((await figures(NOW.add({ hours: 26 }))).get("backup_overdue")).toBe(1);
  });

  test("tell how old the crisis packs are where they are oldest, from when the first was asked for", async () => {
    const before = await figures(NOW);
    expect(before.has("oldest_crisis_pack_seconds")).toBe(false);
    await setUpPacks(cell.dpo, { version: 0, enabled: "yes", languages: ["fr"] }, NOW);
    expect((await figures(NOW)).get("crisis_packs_overdue")).toBe(0);
    const { runId } = await requestPacks(cell.dpo, {}, NOW);
    const made = async (hours: number) => {
      const found = await figures(NOW.add({ hours }));
      return [found.get("oldest_crisis_pack_seconds"), found.get("crisis_packs_overdue")];
    };
    expect(await made(26)).toEqual([26 * 3_600, 1]);
    const facts = () => readPackFacts(async (sql, values) => (await queue.query(sql, [...values])).rows);
    expect(await facts()).toEqual({ workspaces: 1, since: NOW.epochMilliseconds });
    const [machine, readyAt] = [systemPrincipal(cell.workspaceId), NOW.add({ hours: 20 })];
    const pack = { id: newId(), organisationId: null, language: "fr", size: 8 } as const;
    const hashes = { sha256: "ab".repeat(32), content: "ab".repeat(32) };
    await sealPacks(machine, { runId, packs: [{ ...pack, ...hashes }], saved: "none" }, readyAt);
    expect(await made(26)).toEqual([6 * 3_600, 0]);
    expect(await facts()).toEqual({ workspaces: 1, since: readyAt.epochMilliseconds });
  });

  test("are given to whoever holds the token, and to nobody while there is none", async () => {
    process.env.METRICS_TOKEN = encodeURIComponent(TOKEN);
    expect((await asked("")).status).toBe(401);
    expect((await asked("Bearer another-token-of-that-length")).status).toBe(401);
    delete process.env.METRICS_TOKEN;
    expect((await asked(`Bearer ${encodeURIComponent(TOKEN)}`)).status).toBe(404);
  });
});
