import { HOUSE } from "./house.ts";
import { type Failure, isCode, isTest, type SourceTree } from "./source-tree.ts";
import type { Syntax } from "./syntax.ts";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names others fix: what stands in the root, READMEs, Prisma's migrations, decision records, route segments of Next. */
const FIXED = /^([^/]+$|.*\/README\.md$|prisma\/migrations\/|docs\/decisions\/|\.|public\/)/;

export function checkFileNames(tree: SourceTree): Failure[] {
  return [...tree.keys()]
    .filter((path) => !FIXED.test(path))
    .flatMap((path) => {
      const segments = path.replace(/^app\/.*\//, "app/").split("/");
      const wrong = segments.flatMap((segment) => segment.split(".")).find((part) => !KEBAB.test(part));
      const instead = "write it in lower case with hyphens, named after its one export";
      return wrong === undefined
        ? []
        : [{ rule: "file-name", path, line: 1, what: `"${wrong}" is not kebab-case`, instead }];
    });
}

export function checkBannedFiles(tree: SourceTree): Failure[] {
  return [...tree.keys()].flatMap((path) => {
    const stem = path.split("/").at(-1)?.split(".")[0] ?? "";
    const words = path.split("/").flatMap((segment) => segment.split(/[.-]/));
    const word = isCode(path)
      ? (HOUSE.bannedFiles.find((name) => name === stem) ?? bannedIn(words))
      : undefined;
    if (word === undefined) return [];
    const instead = "name the file after the one thing it exports";
    return [
      { rule: "banned-file", path, line: 1, what: `"${word}" says nothing of what is inside`, instead },
    ];
  });
}

export function checkBannedNames(syntaxes: readonly Syntax[]): Failure[] {
  return syntaxes.flatMap(({ path, names }) =>
    names.flatMap(({ name, line }) => {
      const word = bannedIn(wordsOf(name));
      if (word === undefined) return [];
      const instead = "say what it holds or does in a word of the domain";
      return [
        { rule: "banned-name", path, line, what: `"${name}" holds the banned word "${word}"`, instead },
      ];
    }),
  );
}

/** A command or a component is found by its file's name; it is the file's one such export. */
export function checkNamedExports(syntaxes: readonly Syntax[]): Failure[] {
  return syntaxes.flatMap(({ path, exports }) => {
    const stem = path.split("/").at(-1)?.split(".")[0] ?? "";
    const isCommand = /^features\/.*\/commands\/[^/]+\.ts$/.test(path);
    const isComponent = /(^|\/)components\/[^/]+\.tsx$/.test(path);
    if (isTest(path) || !(isCommand || isComponent)) return [];
    const expected = isCommand ? camel(stem) : pascal(stem);
    const rivals = exports.filter(
      ({ name }) => name !== expected && (isCommand || /^[A-Z].*[a-z]/.test(name)),
    );
    const missing = exports.every(({ name }) => name !== expected);
    const [first] = missing ? [{ name: "nothing so named", line: 1 }] : rivals;
    if (first === undefined) return [];
    const what = `the one export here is ${expected}, found ${first.name}`;
    return [
      {
        rule: "named-export",
        path,
        line: first.line,
        what,
        instead: "rename the file, or move the other out",
      },
    ];
  });
}

function bannedIn(words: readonly string[]): string | undefined {
  const phrase = words.join(" ").toLowerCase().replace(HOUSE.allowedNames, "");
  return HOUSE.bannedWords.find((banned) =>
    phrase.split(" ").some((word) => word === banned || word === `${banned}s`),
  );
}

function wordsOf(name: string): string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase());
}

function pascal(stem: string): string {
  return stem.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}

function camel(stem: string): string {
  return stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
