import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const IMPORTED = /(?:from|import\()\s*"((?:#|\.\.?\/)[^"]+)"/g;

/** The files that a file imports, by their paths from the root. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(IMPORTED)].flatMap(([, name = ""]) => {
    const path = name.startsWith("#") ? name.slice(1) : relative(root, resolve(root, dirname(file), name));
    return /\.tsx?$/.test(path) && !path.startsWith("prisma/generated") ? [path] : [];
  });
}

/** Every file that runs where one of these does. */
function reachedFrom(entrances: readonly string[]): Set<string> {
  const reached = new Set(entrances);
  for (const file of reached) for (const imported of importsOf(file)) reached.add(imported);
  return reached;
}

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));

const HOLDERS = ["lib/signed-log/key-folder.ts", "lib/signed-log/sign-checkpoint.ts"];

describe("the keys that sign the log", () => {
  test("are read by no program of the application: no page, action or route reaches the code that opens them", () => {
    const reached = reachedFrom([...filesIn("app"), "proxy.ts"]);
    expect(reached.size).toBeGreaterThan(500);
    expect(HOLDERS.filter((file) => reached.has(file))).toEqual([]);
  });

  test("are the worker's, whose own sweep reaches it", () => {
    expect(HOLDERS.filter((file) => !reachedFrom(["worker/main.ts"]).has(file))).toEqual([]);
  });
});
