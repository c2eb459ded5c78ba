import { spawnSync } from "node:child_process";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { pinnedNode } from "./node26.mjs";

/** Stripping types is most of a cold start; Node keeps the result here where it may write. */
const CACHE = fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url));

/** Nothing but the error's JSON may reach the error output, whatever goes wrong. */
function refuse(message) {
  process.stderr.write(`${JSON.stringify({ error: { code: "unavailable", message, path: "" } }, null, 2)}\n`);
  return 2;
}

function inPinnedNode(program) {
  const command = ["--no-warnings", fileURLToPath(program), ...process.argv.slice(2)];
  const env = { NODE_COMPILE_CACHE: CACHE, ...process.env };
  const { status, error } = spawnSync(pinnedNode(), command, { stdio: "inherit", env });
  return error ? refuse(error.message) : (status ?? refuse("The command was stopped."));
}

/**
 * Runs a TypeScript program of a command, its address given, with this process's arguments, input and outputs: here
 * where this Node reads TypeScript, else in the Node that the lock file pins, which costs one more start.
 */
export async function runProgram(program) {
  try {
    if (Number(process.versions.node.split(".")[0]) < 26) {
      process.exitCode = inPinnedNode(program);
      return;
    }
    module.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? CACHE);
    await import(program.href);
  } catch (fault) {
    process.exitCode = refuse(fault.message);
  }
}
