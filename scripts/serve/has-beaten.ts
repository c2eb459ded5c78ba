/** Exit 0 when the worker of this host gave a sign of life in the last two minutes. */
import { hostname } from "node:os";
import { Client } from "pg";

const client = new Client({
  connectionString: process.env.WORKER_DATABASE_URL,
  connectionTimeoutMillis: 5_000,
});
client.on("error", () => undefined);
try {
  await client.connect();
  const { rowCount } = await client.query(
    "SELECT FROM queue.heartbeats WHERE worker = $1 AND beaten_at > now() - interval '2 minutes'",
    [hostname()],
  );
  process.exitCode = rowCount === 1 ? 0 : 1;
} catch {
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
}
