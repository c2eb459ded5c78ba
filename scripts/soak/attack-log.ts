import { NOW } from "#bench/crisis.ts";
import { withClient } from "#bench/durable-database.ts";
import { milliseconds } from "#bench/measure.ts";
import { listLogKeys } from "#features/checkpoints/queries.ts";
import { signNow } from "#features/checkpoints/writes.ts";
import { readVerifierKey } from "#ledger/signed-note.ts";
import { withScope } from "#lib/scope.ts";
import { sha256 } from "#lib/sha256.ts";
import { appendInBulk } from "./append-in-bulk.ts";
import { ATTACKS } from "./attacks.ts";
import { auditLog, type Found } from "./audit-log.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";
import { openCase } from "./soaked-case.ts";

const WITHIN_MS = 60_000;

/** Each thing a superuser can do to the log, found by somebody who holds one older checkpoint and the key. */
export async function attackLog({ superuserUrl, signer, counts }: Soaked): Promise<Finding[]> {
  const soaked = await openCase();
  const { workspaceId } = soaked;
  const { id: streamId } = await soaked.stream();
  for (let turn = 0; turn < 10; turn += 1) await soaked.write(`Ligne ${turn}`);
  await withClient(superuserUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await appendInBulk(client, { streamId, count: counts.attacked, textOf: (turn) => `Ligne ${turn}` });
  });
  const held = await signNow({ ...signer, workspaceId, now: NOW });
  await soaked.write("Après le point de contrôle gardé");
  await signNow({ ...signer, workspaceId, now: NOW.add({ minutes: 1 }) });
  const keys = await withScope(soaked.dpo, (tx) => listLogKeys(tx));
  const key = readVerifierKey(keys[0]?.verifierKey ?? "", sha256);
  const target = { workspaceId, streamId, signer };
  return withClient(superuserUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    const audit = () => auditLog({ client, workspaceId, held: held?.note ?? "", key });
    const untouched = await audit();
    const findings = [{ said: `untouched: ${spelled(untouched)}`, holds: untouched === null }];
    for (const [name, attack] of ATTACKS) {
      await client.query("BEGIN");
      await attack(client, target);
      let found: Found | null = null;
      const ms = await milliseconds(async () => {
        found = await audit();
      });
      await client.query("ROLLBACK");
      const isFound = found !== null && ms < WITHIN_MS;
      findings.push({ said: `${name}: ${spelled(found)}, ${Math.round(ms)} ms`, holds: isFound });
    }
    return findings;
  });
}

function spelled(found: Found | null): string {
  return found === null ? "nothing found" : `${found.what}${found.at === null ? "" : ` at ${found.at}`}`;
}
