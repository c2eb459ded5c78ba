import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pinnedNode } from "./node26.mjs";

const PROGRAM = fileURLToPath(new URL("../law/cli/obligations.ts", import.meta.url));

/** Stripping types is most of a cold start; Node keeps the result here where it may write. */
const CACHE = fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url));

/** Nothing but the error's JSON may reach the error output, whatever goes wrong. */
function refuse(message) {
  process.stderr.write(`${JSON.stringify({ error: { code: "unavailable", message, path: "" } }, null, 2)}\n`);
  return 2;
}

function run() {
  const command = ["--no-warnings", PROGRAM, ...process.argv.slice(2)];
  const env = { NODE_COMPILE_CACHE: CACHE, ...process.env };
  const { status, error } = spawnSync(pinnedNode(), command, { stdio: "inherit", env });
  return error ? refuse(error.message) : (status ?? refuse("The command was stopped."));
}

try {
  process.exitCode = run();
} catch (fault) {
  process.exitCode = refuse(fault.message);
}
