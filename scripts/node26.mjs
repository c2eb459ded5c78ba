import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The path of the Node that the lock file pins for this machine. Runs on any Node from 20 on. */
export function pinnedNode() {
  const machine = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const places = [`node-${machine}`, `node-bin-${machine}`].map((name) =>
    join(ROOT, "node_modules", name, "bin", file),
  );
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  if (Number(process.versions.node.split(".")[0]) >= 26) return process.execPath;
  throw new Error(`Node 26 for ${machine} is not installed in ${ROOT}: npm start installs it.`);
}
