/**
 * keep-runtime FOLDER
 *
 * Removes from a built checkout what no running program reads, and prints what is left in bytes. An image copies the rest.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { runtimePackages } from "./runtime-packages.ts";

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error("expected the folder of a built checkout");
const root = resolve(given);
const NOT_RUNNING = [".git", ".ci", ".next/cache", ".test", "bench", "e2e", "node_modules/.cache"];
/** Maps for a debugger, and the database's compilers for other makes of database. */
const NEVER_READ =
  /\.(map|d\.ts|d\.mts|md)$|query_compiler_\w+\.(sqlserver|sqlite|mysql|cockroachdb)\.|\.test\.tsx?$/;

const removed = (path: string) => rmSync(join(root, path), { recursive: true, force: true });
for (const path of NOT_RUNNING) removed(path);

const kept = runtimePackages(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
for (const path of installedPackages(join(root, "node_modules"), "node_modules"))
  if (!kept.has(path) && ![...kept].some((other) => other.startsWith(`${path}/`))) removed(path);

/** Links below .next lead to packages that are counted where they lie. */
const LINKS = join(root, ".next/node_modules");
const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && !entry.parentPath.startsWith(LINKS),
);
for (const { parentPath, name } of entries)
  if (NEVER_READ.test(name) && !parentPath.includes("docs/decisions")) rmSync(join(parentPath, name));
const left = entries.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => existsSync(path));
console.log(left.reduce((sum, path) => sum + statSync(path).size, 0));

/** Every installed package, those inside others too. */
function installedPackages(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith(".")) return [];
    const names = entry.name.startsWith("@")
      ? readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
      : [entry.name];
    return names.flatMap((name) => {
      const path = `${prefix}/${name}`;
      return [path, ...installedPackages(join(folder, name, "node_modules"), `${path}/node_modules`)];
    });
  });
}
