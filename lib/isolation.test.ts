import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";

/** Tables that are no tenant's: each is here for the reason beside it. */
const WITHOUT_ROW_SECURITY = {
  "public._prisma_migrations": "which migrations ran; the application has no right on it",
  "auth.users": "people who can sign in, before any workspace is chosen",
  "auth.link_requests": "who asked at the door for a link, before anybody is signed in",
  "auth.sessions": "hashes of session tokens, read before any workspace is chosen",
  "auth.sign_in_tokens": "hashes of one-time links, read before anybody is signed in",
  "queue.heartbeats": "the worker's sign of life, of no workspace",
  "queue.backups": "when the installation was backed up, of no workspace",
  "queue.gauges": "ages and counts of the installation, of no workspace",
};
/** Unique across workspaces: names that people or addresses must find without a workspace. */
const UNIQUE_WITHOUT_WORKSPACE = [
  "auth.link_requests_pkey",
  "auth.sessions_pkey",
  "auth.sign_in_tokens_pkey",
  "auth.users_email_key",
  "auth.users_pkey",
  "public._prisma_migrations_pkey",
  "public.workspaces_id_slug_key",
  "public.workspaces_pkey",
  "public.workspaces_slug_key",
  "queue.backups_pkey",
  "queue.gauges_pkey",
  "queue.heartbeats_pkey",
];
const SCHEMAS = "('public', 'auth', 'queue')";

let superuser: pg.Client;
let application: pg.Client;
let here: CrisisCell;
let elsewhere: CrisisCell;

beforeAll(async () => {
  superuser = await connect(urls.SUPERUSER_DATABASE_URL);
  application = await connect(urls.DATABASE_URL);
  [here, elsewhere] = [await openCrisisCell(), await openCrisisCell()];
  await logLeak(here);
  await logLeak(elsewhere);
});
afterAll(() => Promise.all([superuser.end(), application.end()]));

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

async function column(sql: string): Promise<string[]> {
  const { rows } = await superuser.query({ text: sql, rowMode: "array" });
  return rows.map(([value]) => String(value));
}

const tables = (where: string) =>
  column(`SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${SCHEMAS} AND c.relkind IN ('r', 'p') AND (${where}) ORDER BY 1`);

/** Every table of a workspace: found in the catalogue, so that a new one is tried on its first run. */
const tenantTables = () => tables("c.relrowsecurity");

describe("the catalogue", () => {
  test("has row security enabled and forced on every table but the ones written down", async () => {
    const open = await tables("NOT c.relrowsecurity OR NOT c.relforcerowsecurity");
    expect(open).toEqual(Object.keys(WITHOUT_ROW_SECURITY).sort());
    expect((await tenantTables()).length).toBeGreaterThan(15);
  });

  test("keeps the workspace in every unique key and every foreign key between tenants' tables", async () => {
    const unique = await column(`SELECT n.nspname || '.' || i.relname FROM pg_index x
      JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname IN ${SCHEMAS} AND x.indisunique AND NOT EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum = ANY (x.indkey) AND a.attname = 'workspace_id') ORDER BY 1`);
    expect(unique).toEqual(UNIQUE_WITHOUT_WORKSPACE);
    const foreign = await column(`SELECT conname FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
      JOIN pg_class r ON r.oid = k.confrelid
      WHERE k.contype = 'f' AND t.relrowsecurity AND r.relrowsecurity AND NOT EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum = ANY (k.conkey) AND a.attname = 'workspace_id')`);
    expect(foreign).toEqual([]);
  });

  test("gives the logins nothing to own, no way around row security, no truncation and no deletion of a case", async () => {
    expect(
      await column(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'maincourante%'
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`),
    ).toEqual([]);
    expect(
      await column(`SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE r.rolname IN ('maincourante_app', 'maincourante_worker', 'maincourante_migrate')`),
    ).toEqual([]);
    expect(
      await column(`SELECT table_schema || '.' || table_name || ' ' || privilege_type FROM information_schema.role_table_grants
        WHERE grantee IN ('maincourante_app', 'maincourante_worker') AND (privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
          OR (privilege_type = 'DELETE' AND table_schema = 'public')) ORDER BY 1`),
    ).toEqual([]);
  });

  test("has no function that runs with its owner's rights, and none that PUBLIC may call", async () => {
    const functions = `FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ${SCHEMAS}`;
    expect(await column(`SELECT p.proname ${functions} AND p.prosecdef`)).toEqual([]);
    expect(
      await column(`SELECT p.proname ${functions} AND has_function_privilege('public', p.oid, 'EXECUTE')`),
    ).toEqual([]);
  });
});

type Settings = { workspace?: string; reach?: string };

async function inScope<T>(settings: Settings, work: () => Promise<T>): Promise<T> {
  await application.query("BEGIN");
  try {
    const { workspace = "", reach = "" } = settings;
    await application.query(
      "SELECT set_config('app.workspace', $1, true), set_config('app.reach', $2, true)",
      [workspace, reach],
    );
    return await work();
  } finally {
    await application.query("ROLLBACK");
  }
}

const workspaceColumn = (table: string) => (table === "public.workspaces" ? "id" : "workspace_id");

describe("with the application's login", () => {
  test.each([{}, { workspace: "" }, { reach: "workspace" }] as Settings[])(
    "a transaction with %o sees no row",
    async (settings) => {
      for (const table of await tenantTables()) {
        const { rowCount } = await inScope(settings, () => application.query(`SELECT 1 FROM ${table}`));
        expect(rowCount, table).toBe(0);
      }
    },
  );

  test("a malformed workspace is an error, not a way in", async () => {
    await expect(
      inScope({ workspace: "' OR true --", reach: "workspace" }, () =>
        application.query("SELECT 1 FROM incidents"),
      ),
    ).rejects.toMatchObject({ code: "22P02" });
  });

  test("each table shows the rows of its workspace alone, and there are some to see", async () => {
    let seen = 0;
    for (const table of await tenantTables()) {
      const { rows } = await inScope({ workspace: here.workspaceId, reach: "workspace" }, () =>
        application.query(`SELECT DISTINCT ${workspaceColumn(table)} AS workspace FROM ${table}`),
      );
      expect(
        rows.filter(({ workspace }) => workspace !== here.workspaceId),
        table,
      ).toEqual([]);
      seen += rows.length;
    }
    expect(seen).toBeGreaterThan(12);
  });

  test("no foreign row is changed or deleted, and none is added to a foreign workspace", async () => {
    for (const table of await tenantTables()) {
      const own = workspaceColumn(table);
      for (const statement of [
        `UPDATE ${table} SET ${own} = ${own} WHERE ${own} = '${elsewhere.workspaceId}'`,
        `DELETE FROM ${table} WHERE ${own} = '${elsewhere.workspaceId}'`,
      ]) {
        const touched = await inScope({ workspace: here.workspaceId, reach: "workspace" }, () =>
          application.query(statement).then(
            ({ rowCount }) => rowCount,
            ({ code }) => code,
          ),
        );
        expect([0, "42501"], `${statement}`).toContain(touched);
      }
      const { rows } = await superuser.query(`SELECT * FROM ${table} WHERE ${own} = $1 LIMIT 1`, [
        elsewhere.workspaceId,
      ]);
      for (const row of rows) expect(await insertionOf(table, row), table).toBe("42501");
    }
  });
});

/** What comes of writing a copy of a foreign row from here. */
async function insertionOf(table: string, row: Record<string, unknown>): Promise<unknown> {
  const json = JSON.stringify(row);
  return inScope({ workspace: here.workspaceId, reach: "workspace" }, () =>
    application
      .query(`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1)`, [json])
      .then(
        () => "inserted",
        ({ code }) => code,
      ),
  );
}

describe("within one workspace", () => {
  const counts = (principal: CrisisCell["dpo"]) =>
    withScope(principal, async (tx) => ({
      organisations: await tx.organisation.count(),
      exposures: await tx.exposure.count(),
      labs: await tx.exposureLab.count(),
      claims: await tx.claim.count(),
      strangers: await tx.obligation.count({ where: { NOT: { organisationId: here.alpha.organisationId } } }),
      entriesOfOthers: await tx.entry.count({
        where: { NOT: [{ organisationId: here.alpha.organisationId }, { shared: true }] },
      }),
      values: await tx.entryValue.count({
        where: { NOT: [{ organisationId: here.alpha.organisationId }, { shared: true }] },
      }),
    }));

  test("a lab manager and a signatory see their organisation's rows alone, in the log too", async () => {
    for (const principal of [here.labManager, here.signatory])
      expect(await counts(principal)).toEqual({
        organisations: 1,
        exposures: 1,
        labs: 1,
        claims: 0,
        strangers: 0,
        entriesOfOthers: 0,
        values: 0,
      });
    const seen = await withScope(here.labManager, (tx) => tx.entry.count());
    expect(seen).toBeGreaterThanOrEqual(2);
  });

  test("an administrator without another role reads no case", async () => {
    const seen = await withScope(here.administrator, async (tx) => [
      await tx.incident.count(),
      await tx.exposure.count(),
      await tx.obligation.count(),
      await tx.entry.count({ where: { NOT: { incidentId: null } } }),
    ]);
    expect(seen).toEqual([0, 0, 0, 0]);
  });

  test("what a connection has planned for one reader shows the next their own rows alone", async () => {
    const read = (who: CrisisCell["dpo"]) =>
      withScope(who, async (tx, { workspaceId }) => {
        const rows = await tx.exposure.findMany({ select: { workspaceId: true } });
        return {
          sees: rows.length > 0,
          foreign: rows.filter((row) => row.workspaceId !== workspaceId).length,
        };
      });
    const readers = [here.dpo, elsewhere.dpo, here.administrator];
    for (let turn = 0; turn < 8 * readers.length; turn += 1) {
      const who = readers[turn % readers.length] ?? here.dpo;
      expect(await read(who)).toEqual({ sees: who !== here.administrator, foreign: 0 });
    }
  });

  test("a reading scope cannot write, whoever opens it", async () => {
    const write = withScope(here.dpo, (tx) => tx.incident.updateMany({ data: { title: "x" } }));
    await expect(write).rejects.toThrow(/read-only/);
  });

  test("a stranger with this workspace's address finds no workspace", async () => {
    await expect(withScope(here.intruder, (tx) => tx.incident.count())).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
