import { Pool } from "pg";
import { disconnect, outliveDrop } from "#lib/db.ts";
import { logEvent, logFailure } from "#lib/log.ts";
import { runOnSchedule } from "./run-on-schedule.ts";
import { SCHEDULE } from "./schedule.ts";

const LAST_MOMENT_MS = 1_500;

const connectionString = process.env.WORKER_DATABASE_URL;
if (connectionString === undefined) throw new Error("WORKER_DATABASE_URL is missing");

const queue = new Pool({ connectionString, max: 3, connectionTimeoutMillis: 5_000, onConnect: outliveDrop });
// A connection that Postgres dropped while idle is replaced at the next query.
queue.on("error", () => logFailure("worker.connection_lost"));

const stopper = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, requestStop);

function requestStop(): void {
  stopper.abort();
  // What is cut off here was one transaction: it happened whole or not at all, and the next start makes it up.
  setTimeout(() => process.exit(0), LAST_MOMENT_MS).unref();
}

logEvent("worker.started", { tasks: SCHEDULE.length });
await Promise.all(SCHEDULE.map((task) => runOnSchedule(task, { queue, stop: stopper.signal })));
await Promise.all([queue.end(), disconnect()]);
logEvent("worker.ended");
process.exit(0);
