import { statSync } from "node:fs";
import { join } from "node:path";
import { Client, Pool } from "pg";
import { NOW } from "#bench/crisis.ts";
import { jobs } from "#features/bundles/jobs.ts";
import { VOLUME_ENTRIES } from "#features/bundles/making/queries.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { endCopies } from "#lib/copy-rows.ts";
import { nodePlatform } from "#lib/verifier/node-platform.ts";
import { withPath } from "#lib/verifier/with-path.ts";
import { appendInBulk } from "./append-in-bulk.ts";
import type { EvidenceSoak } from "./evidence.ts";
import type { Finding } from "./say.ts";
import { openCase } from "./soaked-case.ts";

const VOLUMES = { small: 2, full: 4 } as const;

/** A case of several volumes: every entry printed, each volume in its time, and the bundle valid. */
export async function bundleLongCase({
  folder,
  size,
  workerUrl,
  superuserUrl,
}: EvidenceSoak): Promise<Finding[]> {
  process.env.DATA_DIR = folder;
  const { workspaceId, incidentId, stream, write } = await openCase();
  await write("Le standard a compté trente appels.");
  const client = new Client({ connectionString: superuserUrl });
  const pool = new Pool({ connectionString: workerUrl, max: 3 });
  await client.connect();
  try {
    const count = VOLUMES[size] * VOLUME_ENTRIES - 100;
    await appendInBulk(client, { streamId: (await stream()).id, count, textOf: (turn) => `Ligne ${turn}` });
    const place = { keys: join(folder, "keys"), host: "essai.example", folder: join(folder, "exports") };
    const target = join(folder, "long.zip");
    const asked = { workspaceId, incidentId, variant: "auditor", evidence: "hashes", target };
    const begun = performance.now();
    const made = await jobs.deliverBundle(asked, { ...place, pool, now: () => NOW.add({ hours: 1 }) });
    const took = (performance.now() - begun) / 1_000;
    const prints = made.manifest.documents
      .filter(({ path }) => path.endsWith(".pdf"))
      .map(({ path }) => path);
    const verdict = await withPath(target, (bundle) => verifyBundle({ bundle, platform: nodePlatform }));
    return [
      {
        said: `${made.entries} entries, ${statSync(target).size} bytes in ${Math.round(took)} s`,
        holds: true,
      },
      { said: `printed as ${prints.join(", ")}`, holds: prints.length === 2 * VOLUMES[size] },
      { said: `verified: ${verdict.valid}, ${verdict.entries} entries`, holds: verdict.valid },
    ];
  } finally {
    await Promise.all([client.end(), pool.end(), endCopies()]);
  }
}
