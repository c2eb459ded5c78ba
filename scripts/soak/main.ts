import { generateClient } from "#scripts/start/prepare.ts";
import { soakEvidence } from "./evidence.ts";
import { soakLog } from "./log.ts";
import { soakServer } from "./server.ts";

const SOAKS = new Map([
  ["log", soakLog],
  ["evidence", soakEvidence],
  ["server", soakServer],
]);

/** Long tests by name; "small": counts that two cores carry in a few minutes. A third word runs the parts that begin so. */
const [name = "log", size = "small", part = ""] = process.argv.slice(2);
const soak = SOAKS.get(name);
if (soak === undefined || !["small", "full"].includes(size)) {
  console.error(`npm run soak -- ${[...SOAKS.keys()].join("|")} [small|full [PART]]`);
  process.exit(2);
}
await generateClient(AbortSignal.timeout(60_000));
process.exit((await soak(size === "full" ? "full" : "small", part)) ? 0 : 1);
