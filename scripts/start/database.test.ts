import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { disconnect } from "#lib/db.ts";
import { migrate } from "#lib/migrate.ts";
import { sha256 } from "#lib/sha256.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { type EmbeddedDatabase, embeddedUrls, startDatabase } from "./database.ts";
import { readOrCreateSecrets } from "./secrets.ts";

const folder = resolve(".test", `embedded-${process.pid}`);

async function select<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

const serverPid = () => Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

describe("the embedded Postgres", () => {
  let database: EmbeddedDatabase;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    database = await startDatabase(folder, readOrCreateSecrets(folder));
  });
  afterAll(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("listens on loopback alone, checks its pages, keeps UTF-8 and UTC", async () => {
    const rows = await select(
      database.urls.DATABASE_URL,
      `select current_setting('listen_addresses') as listen, current_setting('data_checksums') as checksums,
              current_setting('server_encoding') as encoding, current_setting('timezone') as zone`,
    );
    expect(rows).toEqual([{ listen: "127.0.0.1", checksums: "on", encoding: "UTF8", zone: "UTC" }]);
    expect(statSync(join(folder, "postgres")).mode & 0o077).toBe(0);
  });

  it("gives no login a power over the others, and lets the migrations alone act as the owner", async () => {
    const rows = await select(
      database.urls.DATABASE_URL,
      `select rolname as login, rolcanlogin as enters, pg_has_role(oid, 'maincourante_owner', 'member') as owner
       from pg_roles where rolname like 'maincourante%'
         and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) order by 1`,
    );
    expect(rows).toEqual([
      { login: "maincourante_app", enters: true, owner: false },
      { login: "maincourante_migrate", enters: true, owner: true },
      { login: "maincourante_owner", enters: false, owner: true },
      { login: "maincourante_worker", enters: true, owner: false },
    ]);
  });

  it("refuses a table made by the application", async () => {
    const act = select(database.urls.DATABASE_URL, "create table mine ()");
    await expect(act).rejects.toThrow("permission denied for schema public");
  });

  it("is found by the programs beside the launcher at the same addresses", () => {
    expect(embeddedUrls(folder)).toEqual(database.urls);
  });

  it("comes back by itself after being killed, with everything that was acknowledged", async () => {
    await migrate({ url: database.urls.MIGRATE_DATABASE_URL });
    const worker = database.urls.WORKER_DATABASE_URL;
    const owner = `${database.urls.MIGRATE_DATABASE_URL}?options=-c%20role%3Dmaincourante_owner`;
    await select(owner, "create table kept as select 42 as answer");
    const before = serverPid();
    process.kill(before, "SIGKILL");
    const [row] = await eventually(() => select<{ answer: number }>(owner, "select answer from kept"));
    expect(row).toEqual({ answer: 42 });
    expect(serverPid()).not.toBe(before);
    expect(await select(worker, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("killed in the midst of commands keeps each one it acknowledged, none by half, and the log is whole", async () => {
    process.env.DATABASE_URL = database.urls.DATABASE_URL;
    const cell = await openCrisisCell();
    const { incidentId } = await logLeak(cell);
    const acknowledged: string[] = [];
    const write = async (text: string) => {
      await writeEntry(cell.dpo, { incidentId, text, label: "fact" }, NOW);
      acknowledged.push(text);
    };
    await write("Avant");
    const under = Array.from({ length: 8 }, (_, index) => write(`Pendant ${index}`));
    await Promise.race(under);
    process.kill(serverPid(), "SIGKILL");
    await Promise.allSettled(under);
    await eventually(() => write("Après"));
    const entries = await streamOf(cell.dpo, incidentId);
    expect(checkChain(entries, sha256).problems).toEqual([]);
    const texts = entries.flatMap(({ values }) => values.filter(({ name }) => name === "text"));
    for (const text of acknowledged) expect(texts.filter(({ value }) => value === text)).toHaveLength(1);
    await disconnect();
  }, 60_000);

  it("survives the crash of one of its own connections", async () => {
    const before = serverPid();
    const client = new Client({ connectionString: database.urls.DATABASE_URL });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    await eventually(() => select(database.urls.DATABASE_URL, "select 1"));
    expect(serverPid()).toBe(before);
  });

  it("leaves no program behind when it is stopped, and starts again on the same port with the same rows", async () => {
    const { urls } = database;
    const before = serverPid();
    await database.stop();
    expect(() => process.kill(before, 0)).toThrow("ESRCH");
    database = await startDatabase(folder, readOrCreateSecrets(folder));
    expect(database.urls).toEqual(urls);
  });
});
