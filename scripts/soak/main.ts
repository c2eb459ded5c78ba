import { generateClient } from "#scripts/start/prepare.ts";

type Soak = (size: "small" | "full", part: string) => Promise<boolean>;

/** Read only once the database client stands: a fresh clone has none. */
const SOAKS = new Map<string, () => Promise<Soak>>([
  ["log", async () => (await import("./log.ts")).soakLog],
  ["evidence", async () => (await import("./evidence.ts")).soakEvidence],
  ["server", async () => (await import("./server.ts")).soakServer],
]);

/** Long tests by name; "small": counts that two cores carry in a few minutes. A third word runs the parts that begin so. */
const [name = "log", size = "small", part = ""] = process.argv.slice(2);
const readSoak = SOAKS.get(name);
if (readSoak === undefined || !["small", "full"].includes(size)) {
  console.error(`npm run soak -- ${[...SOAKS.keys()].join("|")} [small|full [PART]]`);
  process.exit(2);
}
await generateClient(AbortSignal.timeout(60_000));
const soak = await readSoak();
process.exit((await soak(size === "full" ? "full" : "small", part)) ? 0 : 1);
