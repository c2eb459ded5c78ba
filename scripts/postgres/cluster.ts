import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client, DatabaseError } from "pg";
import { serverAccount } from "./account.ts";
import { postgresBinaries } from "./binaries.ts";

export type Cluster = {
  folder: string;
  port: number;
  superuserPassword: string;
  logFile: string;
  settings: Record<string, string>;
};

const run = promisify(execFile);
const superuser = "postgres";

export function superuserUrl(
  cluster: Pick<Cluster, "port" | "superuserPassword">,
  database = "postgres",
): string {
  return `postgresql://${superuser}:${encodeURIComponent(cluster.superuserPassword)}@127.0.0.1:${cluster.port}/${database}`;
}

/** Creates the cluster's files if they are not there; an interrupted attempt leaves nothing half made. */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  if (existsSync(join(cluster.folder, "PG_VERSION"))) return;
  const account = serverAccount();
  const unfinished = `${cluster.folder}.unfinished`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, cluster.superuserPassword, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  const { initdb } = await postgresBinaries();
  try {
    await run(
      initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        ...(cluster.settings.fsync === "off" ? ["--no-sync"] : []),
      ],
      { ...account },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster.folder);
}

/** Starts the server in a group of its own, so that a Ctrl-C meant for the launcher does not reach it first. */
export async function spawnServer(cluster: Cluster): Promise<ChildProcess> {
  const { postgres } = await postgresBinaries();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // A refused row or statement holds people's names: the log says what happened, not to whom.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...cluster.settings,
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const log = openSync(cluster.logFile, "a", 0o600);
  return spawn(postgres, ["-D", cluster.folder, "-p", String(cluster.port), ...flags], {
    detached: true,
    stdio: ["ignore", log, log],
    ...serverAccount(),
  });
}

/** Resolves once the server accepts the superuser; rejects when it ends first or does not know the password. */
export async function untilReady(cluster: Cluster, server: ChildProcess): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const client = new Client({ connectionString: superuserUrl(cluster) });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === "28P01") {
        throw new Error(
          `The stored password does not open the database in ${cluster.folder}: put its secrets.json back.`,
        );
      }
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`Postgres did not start: see ${cluster.logFile}`);
}

/** A launcher that was killed outright leaves its server running: stop that server, having made sure it is ours. */
export async function stopAbandonedServer(cluster: Cluster): Promise<void> {
  const lockFile = join(cluster.folder, "postmaster.pid");
  if (!existsSync(lockFile)) return;
  const port = Number(readFileSync(lockFile, "utf8").split("\n")[3]);
  const client = new Client({ connectionString: superuserUrl({ ...cluster, port }) });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    if (rows[0]?.data_directory !== cluster.folder) return;
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
  const { pg_ctl } = await postgresBinaries();
  await run(pg_ctl, ["stop", "-D", cluster.folder, "-m", "fast", "-w"], { ...serverAccount() });
}
