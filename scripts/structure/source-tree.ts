import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOUSE } from "./house.ts";

/** Text of every file of the house by its path from the root, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

/** One broken rule: where, what, and what to do instead. */
export type Failure = {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly what: string;
  readonly instead: string;
};

const BINARY = /\.(png|jpe?g|ico|woff2?|pdf|zip|gz|wasm)$/;

export function readSourceTree(root: string): SourceTree {
  const tree = new Map<string, string>();
  addFolder(tree, root, "");
  return tree;
}

function addFolder(tree: Map<string, string>, root: string, folder: string): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !HOUSE.ignored.some((name) => path === name)) addFolder(tree, root, path);
    if (entry.isFile() && !HOUSE.ignoredFiles.some((name) => path === name)) {
      tree.set(path, BINARY.test(path) ? "" : readFileSync(join(root, path), "utf8"));
    }
  }
}

/** From an offset in `text` to its line, from 1. */
export function lineIndex(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

export function lineCount(text: string): number {
  return text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("e2e/");
}

export function isCode(path: string): boolean {
  return /\.(tsx?|mts|mjs)$/.test(path) && !path.endsWith(".d.ts") && !path.endsWith(".d.mts");
}
