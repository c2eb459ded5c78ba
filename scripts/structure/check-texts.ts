import { posix } from "node:path";
import { HOUSE } from "./house.ts";
import { type Failure, isCode, isTest, lineIndex, type SourceTree } from "./source-tree.ts";

/** French and English hold the same keys, and no message is empty. */
export function checkMessages(tree: SourceTree): Failure[] {
  const [fr, en] = ["messages/fr.json", "messages/en.json"].map((path) => ({
    path,
    keys: messagesOf(tree.get(path)),
  }));
  if (fr === undefined || en === undefined) return [];
  return [fr, en].flatMap((here) => {
    const other = here === fr ? en : fr;
    const at = (key: string) => ({ path: here.path, line: lineOfKey(tree.get(here.path) ?? "", key) });
    const missing = [...other.keys.keys()].filter((key) => !here.keys.has(key));
    const empty = [...here.keys].filter(([, text]) => text.trim() === "").map(([key]) => key);
    return [
      ...missing.map((key) => ({
        ...{ rule: "messages", path: here.path, line: 1, what: `"${key}" is in ${other.path} only` },
        instead: "write it in both languages, or remove it from both",
      })),
      ...empty.map((key) => ({
        ...{ rule: "messages", ...at(key), what: `"${key}" is empty`, instead: "write the message" },
      })),
    ];
  });
}

function messagesOf(text = "{}"): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== "object" || value === null) found.set(key, String(value));
    else
      for (const [name, inner] of Object.entries(value)) visit(inner, key === "" ? name : `${key}.${name}`);
  };
  visit(JSON.parse(text), "");
  return found;
}

function lineOfKey(text: string, key: string): number {
  return lineIndex(text)(Math.max(0, text.indexOf(`"${key.split(".").at(-1)}": ""`)));
}

/** Paths that the documents cite, in code spans and in links, exist. */
export function checkCitedPaths(tree: SourceTree): Failure[] {
  const folders = new Set([...tree.keys()].flatMap(foldersAbove));
  return [...tree]
    .filter(([path]) => /^(README\.md|docs\/.*\.md)$/.test(path))
    .flatMap(([path, text]) => {
      const lineOf = lineIndex(text);
      return [...citedIn(path, text)]
        .filter(({ cited }) => !tree.has(cited) && !folders.has(cited.replace(/\/$/, "")))
        .map(({ cited, offset }) => ({
          ...{ rule: "cited-path", path, line: lineOf(offset + 1), what: `${cited} does not exist` },
          instead: "cite the file by its present path",
        }));
    });
}

function* citedIn(path: string, text: string): Generator<{ cited: string; offset: number }> {
  for (const match of text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)) {
    yield { cited: posix.join(posix.dirname(path), match[1] ?? ""), offset: match.index };
  }
  const tops =
    "app|worker|features|law|ledger|profiler|components|lib|messages|prisma|e2e|bench|docs|scripts";
  for (const span of text.matchAll(/`([^`\n]+)`/g)) {
    for (const word of (span[1] ?? "").split(/\s+/)) {
      if (new RegExp(`^(${tops})/[^*<>{}…]*$`).test(word)) yield { cited: word, offset: span.index };
    }
  }
}

function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

const MACHINE_PATH = /(?<![\w.~-])\/(work|tmp|root|home\/\w+|Users\/\w+)\/\w|\b[A-Z]:\\Users\\/g;
const REGISTRY = /\b(registry\.(npmjs|yarnpkg)\.\w+|npm\.pkg\.github\.com|deb\.debian\.org)\b/g;

/** No file speaks of the machine it was written on, or of where packages come from. */
export function checkForeignPlaces(tree: SourceTree): Failure[] {
  return [...tree].flatMap(([path, text]) => {
    const lineOf = lineIndex(text);
    return [...text.matchAll(MACHINE_PATH), ...text.matchAll(REGISTRY)].map((match) => ({
      ...{ rule: "foreign-place", path, line: lineOf(match.index), what: `speaks of ${match[0]}` },
      instead: "use a path from the root of the checkout, a setting, or the package's name",
    }));
  });
}

const SILENCED =
  /(?:\/\/|\/\*|\{\/\*)\s*(biome-ignore|@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable)/g;

/** A test may expect a type error: that is how a type is tested. Everything else needs a line in the table. */
export function checkSilencedRules(tree: SourceTree): Failure[] {
  return [...tree]
    .filter(([path]) => /\.(tsx?|mts|mjs|css)$/.test(path))
    .flatMap(([path, text]) => {
      const lineOf = lineIndex(text);
      return [...text.matchAll(SILENCED)]
        .filter((match) => !(isTest(path) && match[1] === "@ts-expect-error"))
        .map((match) => ({
          ...{ rule: "silenced-rule", path, line: lineOf(match.index), what: `${match[1]} silences a rule` },
          instead: `obey the rule; the table of exceptions holds at most ${HOUSE.lintExceptions}, each with its reason`,
        }));
    });
}

/** The clock, chance and the environment are parameters of what is pure. */
export function checkPurity(tree: SourceTree): Failure[] {
  return [...tree]
    .filter(([path]) => HOUSE.pureFiles.test(path) && isCode(path) && !isTest(path))
    .flatMap(([path, text]) => {
      const lineOf = lineIndex(text);
      return [...text.matchAll(HOUSE.impure)].map((match) => ({
        ...{ rule: "purity", path, line: lineOf(match.index), what: `reads ${match[0]}` },
        instead: "take it as a parameter",
      }));
    });
}
