import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pinnedNode } from "./node26.mjs";

const program = fileURLToPath(new URL("../law/cli/obligations.ts", import.meta.url));

/** Nothing but the error's JSON may reach the error output, whatever goes wrong. */
function refuse(message) {
  process.stderr.write(`${JSON.stringify({ error: { code: "unavailable", message, path: "" } }, null, 2)}\n`);
  return 2;
}

function run() {
  const flags = ["--no-warnings", program, ...process.argv.slice(2)];
  const { status, error } = spawnSync(pinnedNode(), flags, { stdio: "inherit" });
  return error ? refuse(error.message) : (status ?? refuse("The command was stopped."));
}

try {
  process.exitCode = run();
} catch (fault) {
  process.exitCode = refuse(fault.message);
}
