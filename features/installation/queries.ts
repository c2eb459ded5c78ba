import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Tx } from "#lib/db.ts";
import {
  type Address,
  type DatabaseFacts,
  type LastBackup,
  LOGIN_ROLES,
  type Login,
  type PackFacts,
} from "./rules.ts";

/** Asks one statement: in a page's transaction, or on a connection of one's own. */
export type Asker = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

/** Which login each address names. */
export type Logins = Readonly<Partial<Record<Address, string>>>;

type Asked = { readonly ask: Asker; readonly logins: Logins; readonly now: number };

/** Asks in the transaction of a page. */
export const askingIn =
  (tx: Tx): Asker =>
  (sql, values) =>
    tx.$queryRawUnsafe(sql, ...values);

/** What the database says about itself and about the logins that use it; of the logs, those the asker may see. */
export async function readDatabaseFacts({
  ask,
  logins,
  now,
}: Asked): Promise<Omit<DatabaseFacts, "unknownMigrations" | "packs">> {
  const settings = await readSettings(ask);
  return {
    version: Math.floor(settings.version / 10_000),
    isDurable: settings.is_durable,
    hasChecksums: settings.has_checksums,
    hasSecondCopy: settings.has_second_copy,
    clockGapMs: settings.clock - now,
    logins: await readLogins(ask, logins),
    ...(settings.has_tables ? await readUpkeep(ask) : NOTHING_YET),
  };
}

const NOTHING_YET = { lastBackup: null, workerBeatAt: null, logsNotSigned: 0 };

type Settings = {
  version: number;
  is_durable: boolean;
  has_checksums: boolean;
  has_second_copy: boolean;
  has_tables: boolean;
  clock: number;
};

async function readSettings(ask: Asker): Promise<Settings> {
  const [row] = await ask<Settings>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
              AND current_setting('synchronous_commit') <> 'off' AS is_durable,
            current_setting('data_checksums') = 'on' AS has_checksums,
            current_setting('archive_mode') <> 'off' OR EXISTS (SELECT FROM pg_stat_replication) AS has_second_copy,
            to_regclass('queue.backups') IS NOT NULL AS has_tables,
            (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS clock`,
    [],
  );
  if (row === undefined) throw new Error("the database says nothing about itself");
  return row;
}

type LoginRow = { name: string; address: Address; powers: string[]; owns: boolean; is_member: boolean };

/** What the logins may do, by the roles that they have. Any login may ask. */
export async function readLogins(ask: Asker, logins: Logins): Promise<Login[]> {
  const asked = Object.entries(LOGIN_ROLES).flatMap(([address, role]) => {
    const name = Object.entries(logins).find(([of]) => of === address)?.[1];
    return name === undefined ? [] : [{ address, role, name }];
  });
  const rows = await ask<LoginRow>(
    `SELECT r.rolname AS name, a.address,
            array_remove(ARRAY[
              CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
              CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
              CASE WHEN r.rolreplication THEN 'REPLICATION' END], NULL) AS powers,
            (pg_has_role(r.oid, to_regrole('maincourante_owner')::oid, 'MEMBER')
              OR EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth', 'queue')
                      AND pg_has_role(r.oid, c.relowner, 'MEMBER'))) IS TRUE AND NOT r.rolsuper AS owns,
            coalesce(pg_has_role(r.oid, to_regrole(a.role)::oid, 'MEMBER'), false) AS is_member
     FROM jsonb_to_recordset($1::jsonb) a (address text, role text, name text)
     JOIN pg_roles r ON r.rolname = a.name ORDER BY 1, 2`,
    [JSON.stringify(asked)],
  );
  return rows.map(({ name, address, powers, owns, is_member }) => ({
    ...{ name, address, powers },
    ...{ ownsTables: owns, isMember: is_member },
  }));
}

const MIGRATIONS = resolve("prisma/migrations");

/** Migrations that ran and that this version does not know. The login that migrates asks, no other may. */
export async function listUnknownMigrations(ask: Asker): Promise<string[]> {
  const [found] = await ask<{ is_there: boolean }>(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS is_there",
    [],
  );
  if (found?.is_there !== true) return [];
  const known = readdirSync(MIGRATIONS, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const rows = await ask<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE migration_name <> ALL ($1::text[]) ORDER BY 1",
    [known],
  );
  return rows.map(({ name }) => name);
}

type Upkeep = {
  at: number | null;
  faults: number | null;
  drilled_at: number | null;
  beat: number | null;
  not_signed: number;
};

async function readUpkeep(ask: Asker): Promise<Pick<DatabaseFacts, keyof typeof NOTHING_YET>> {
  const [row] = await ask<Upkeep>(
    `SELECT b.at, b.faults, d.at AS drilled_at, h.at AS beat,
            (SELECT count(*)::int FROM log_states WHERE reason IS NOT NULL) AS not_signed
     FROM (SELECT 1) one
     LEFT JOIN LATERAL (SELECT (extract(epoch FROM taken_at) * 1000)::float8 AS at, faults
                        FROM queue.backups ORDER BY taken_at DESC LIMIT 1) b ON true
     LEFT JOIN LATERAL (SELECT (extract(epoch FROM max(taken_at)) * 1000)::float8 AS at
                        FROM queue.backups WHERE drilled) d ON true
     LEFT JOIN LATERAL (SELECT (extract(epoch FROM max(beaten_at)) * 1000)::float8 AS at
                        FROM queue.heartbeats) h ON true`,
    [],
  );
  if (row === undefined) return NOTHING_YET;
  const { at, faults, drilled_at: drilledAt } = row;
  const lastBackup = at === null ? null : { at, faults: faults ?? 0, drilledAt };
  return { lastBackup, workerBeatAt: row.beat, logsNotSigned: row.not_signed };
}

/** How old the crisis packs are where they are oldest. The worker's login asks, which sees every workspace. */
export async function readPackFacts(ask: Asker): Promise<PackFacts | null> {
  const [found] = await ask<{ is_there: boolean }>(
    "SELECT to_regclass('public.crisis_pack_runs') IS NOT NULL AS is_there",
    [],
  );
  if (found?.is_there !== true) return null;
  const [row] = await ask<PackFacts>(
    `SELECT count(*)::int AS workspaces, (extract(epoch FROM min(r.at)) * 1000)::float8 AS since
     FROM crisis_pack_settings s LEFT JOIN LATERAL (
       SELECT coalesce(max(ready_at), min(asked_at)) AS at FROM crisis_pack_runs WHERE workspace_id = s.workspace_id
     ) r ON true WHERE s.enabled`,
    [],
  );
  return row ?? null;
}

/** The last backup that was read again whole; null while there is none. */
export async function findLastBackup(tx: Tx): Promise<LastBackup | null> {
  const last = await tx.backup.findFirst({
    orderBy: { takenAt: "desc" },
    select: { takenAt: true, faults: true },
  });
  if (last === null) return null;
  const drilled = await tx.backup.aggregate({ where: { drilled: true }, _max: { takenAt: true } });
  return {
    at: last.takenAt.getTime(),
    faults: last.faults,
    drilledAt: drilled._max.takenAt?.getTime() ?? null,
  };
}

/** Whether a case is real, as far as whoever asks sees any. */
export async function hasLiveCase(tx: Tx): Promise<boolean> {
  return (await tx.incident.findFirst({ where: { origin: "live" }, select: { id: true } })) !== null;
}
