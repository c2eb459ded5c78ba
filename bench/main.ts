import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { generateClient } from "#scripts/start/prepare.ts";

const BENCHES = [
  "engine",
  "obligations",
  "severity",
  "ledger-check",
  "verify",
  "append",
  "open-incident",
  "what-if",
  "act-on-many",
  "forms",
  "guard",
  "drafts",
  "notifications",
  "print",
  "filing-pdf",
  "letters",
  "export-timeline",
  "pages",
  "server",
];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !BENCHES.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}": choose among ${BENCHES.join(", ")}.`);
  process.exit(2);
}
await generateClient(AbortSignal.timeout(60_000));
// One after the other, each in a program of its own: none warms up or slows down the next.
for (const name of asked.length > 0 ? asked : BENCHES) {
  const args = ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, `${name}.ts`)];
  const bench = spawn(process.execPath, args, { stdio: "inherit" });
  const stop = () => bench.kill("SIGTERM");
  process.on("SIGTERM", stop);
  const [code] = await once(bench, "exit");
  process.off("SIGTERM", stop);
  if (code !== 0) process.exitCode = 1;
}
process.exit();
