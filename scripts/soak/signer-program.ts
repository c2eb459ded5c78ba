import { Pool } from "pg";
import { signNow } from "#features/checkpoints/writes.ts";

/** Signs one log again and again, as the worker does, until it is killed. Says so when it begins. */
const [workspaceId = "", keys = "", host = ""] = process.argv.slice(2);
const pool = new Pool({ connectionString: process.env.WORKER_DATABASE_URL, max: 2 });
await pool.query("SELECT 1");
console.log("begun");
for (;;) await signNow({ pool, keys, host, workspaceId, now: Temporal.Now.instant() });
