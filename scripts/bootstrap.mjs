// Runs on the machine's own Node, before anything is installed: built-in modules only.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pinnedNode } from "./node26.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".maincourante-lock");

/** Stops with one line. */
export function refuse(line) {
  console.error(line);
  process.exit(1);
}

export function refuseOldNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) refuse(`Node ${process.versions.node} is too old: Node 20 or newer is needed to start.`);
}

function readLock(path) {
  return Object.entries(JSON.parse(readFileSync(path, "utf8")).packages).filter(([name]) => name !== "");
}

function installedMatchesLock() {
  const installedLock = join(modules, ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const installed = new Map(readLock(installedLock));
  return readLock(join(root, "package-lock.json")).every(([name, wanted]) => {
    const found = installed.get(name);
    return found ? found.version === wanted.version : wanted.optional === true || wanted.peer === true;
  });
}

function install() {
  console.log("   0.0 s  Installing packages (the first time takes about a minute)");
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, [process.env.npm_execpath]]
    : ["npm", []];
  const flags = ["ci", "--include=dev", "--include=optional", "--loglevel=error"];
  const options = { cwd: root, stdio: "inherit", shell: process.platform === "win32" && npm[0] === "npm" };
  const result = spawnSync(npm[0], [...npm[1], ...flags], options);
  if (result.signal) process.exit(128 + constants.signals[result.signal]);
  if (result.status !== 0) refuse("The packages could not be installed: see npm's message above.");
}

/** Installs what package-lock.json names, unless it is there already. */
export function ensureInstalled() {
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  if (!installedMatchesLock()) install();
  writeFileSync(stamp, hash);
}

/** Hands over to a script on the pinned Node; signals go to it, its exit code becomes ours. */
export function handOver(script, options = { args: process.argv.slice(2) }) {
  const node = pinnedNode();
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    MAINCOURANTE_LAUNCHED_AT: String(Date.now() - Math.round(performance.now())),
  };
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, script), ...options.args], {
    cwd: root,
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}
