import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll } from "vitest";
import { signNow } from "#features/checkpoints/writes.ts";
import { NOW } from "./crisis-cell.ts";

/** A worker's login and a folder of keys of its own, both gone at the end. Call it once, at the top. */
export function testSigner(WORKER_DATABASE_URL: string) {
  const pool = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
  const keys = mkdtempSync(join(tmpdir(), "log-keys-"));
  afterAll(async () => {
    await pool.end();
    rmSync(keys, { recursive: true, force: true });
  });
  const signer = { pool, keys, host: "essai.example" };
  const sign = async (workspaceId: string, minutes = 0) => {
    const signed = await signNow({ ...signer, workspaceId, now: NOW.add({ minutes }) });
    if (signed === null) throw new Error("there was nothing to sign");
    return signed;
  };
  return { ...signer, sign };
}
