import { generateClient } from "#scripts/start/prepare.ts";
import { soakLog } from "./log.ts";

const SOAKS = new Map([["log", soakLog]]);

/** Long tests by name: npm run soak -- log [full]. Without "full", counts that two cores carry in a few minutes. */
const [name = "log", size = "small"] = process.argv.slice(2);
const soak = SOAKS.get(name);
if (soak === undefined || !["small", "full"].includes(size)) {
  console.error(`npm run soak -- ${[...SOAKS.keys()].join("|")} [full]`);
  process.exit(2);
}
await generateClient(AbortSignal.timeout(60_000));
process.exit((await soak(size === "full" ? "full" : "small")) ? 0 : 1);
