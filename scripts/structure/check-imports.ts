import { dirname, posix } from "node:path";
import { HOUSE } from "./house.ts";
import { type Failure, isTest, type SourceTree } from "./source-tree.ts";
import type { Import, Syntax } from "./syntax.ts";

/** Path from the root of what an import of ours names; null for a package. */
export function resolveImport({ from, specifier }: Import): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? posix.join(dirname(from), specifier) : null;
}

/** Relative paths lead down, or from a feature's commands and components up to its own files. */
export function checkImportSpelling(tree: SourceTree, syntaxes: readonly Syntax[]): Failure[] {
  return importsOf(syntaxes).flatMap((one) => {
    const target = resolveImport(one);
    if (target === null) return [];
    const at = { path: one.from, line: one.line };
    const isFar =
      one.specifier.startsWith("../") && !target.endsWith(".css") && !staysInFeature(one.from, target);
    if (isFar) {
      const what = `"${one.specifier}" leaves the folder by a relative path`;
      return [{ rule: "import-spelling", ...at, what, instead: `write "#${target}"` }];
    }
    if (tree.has(target) || target.startsWith("prisma/generated/")) return [];
    const what = `"${one.specifier}" names no file`;
    return [{ rule: "import-spelling", ...at, what, instead: "write the file's whole name with its ending" }];
  });
}

export function checkBarrels(syntaxes: readonly Syntax[]): Failure[] {
  const instead = "import the thing from the file that holds it";
  return syntaxes.flatMap(({ path, reexports }) =>
    reexports.map(({ specifier, line }) => ({
      ...{ rule: "barrel", path, line, what: `exports what "${specifier}" holds`, instead },
    })),
  );
}

/** Tests may set the scene with anything, except that a pure folder's tests stay as pure as it is. */
export function checkImportDirection(syntaxes: readonly Syntax[]): Failure[] {
  return importsOf(syntaxes).flatMap((one) => {
    const target = resolveImport(one);
    const law = HOUSE.imports.find(({ from }) => from.test(one.from));
    if (target === null || law === undefined || topFolder(target) === topFolder(one.from)) return [];
    if (isTest(one.from) && !HOUSE.pureFolders.test(one.from)) return [];
    if (/\.(css|json)$/.test(target) || law.may.some((path) => path.test(target))) return [];
    const what = `${topFolder(one.from)} may not import ${target}`;
    return [{ rule: "import-direction", path: one.from, line: one.line, what, instead: law.instead }];
  });
}

/** "ledger imports nothing": not even a package, so that it runs anywhere as it is. */
export function checkLedgerAlone(syntaxes: readonly Syntax[]): Failure[] {
  return importsOf(syntaxes)
    .filter((one) => one.from.startsWith("ledger/") && !isTest(one.from) && resolveImport(one) === null)
    .map(({ from, specifier, line }) => ({
      ...{ rule: "ledger-alone", path: from, line, what: `ledger imports the package "${specifier}"` },
      instead: "pass hashing and everything else in as a parameter",
    }));
}

/** Actions and jobs are entrances: they call any feature's commands. Nobody inside a feature calls another's. */
export function checkFeatureBorders(syntaxes: readonly Syntax[]): Failure[] {
  return importsOf(syntaxes).flatMap((one) => {
    const target = resolveImport(one);
    const [here, there] = [featureOf(one.from), featureOf(target ?? "")];
    if (target === null || here === null || there === null || isTest(one.from)) return [];
    const at = { path: one.from, line: one.line };
    const isCommand = /\/commands\//.test(target);
    if (isCommand && one.from.includes("/commands/")) {
      const instead = "share an inner write in writes.ts";
      return [{ rule: "feature-border", ...at, what: "a command never calls another command", instead }];
    }
    const isPublic = HOUSE.publicFeatureFiles.some((file) => new RegExp(`/${file}[./]`).test(target));
    const isEntrance = /^features\/.*\/(actions|jobs)\./.test(one.from) && isCommand;
    if (here === there || isPublic || isEntrance) return [];
    const what = `${target} is not for other features`;
    return [
      {
        rule: "feature-border",
        ...at,
        what,
        instead: `use ${HOUSE.publicFeatureFiles.join(", ")} of ${there}`,
      },
    ];
  });
}

export function checkFeatureCycles(syntaxes: readonly Syntax[]): Failure[] {
  const edges = importsOf(syntaxes).flatMap((one) => {
    const [from, to] = [featureOf(one.from), featureOf(resolveImport(one) ?? "")];
    return from !== null && to !== null && from !== to && !isTest(one.from) ? [{ from, to, one }] : [];
  });
  const next = Map.groupBy(edges, ({ from }) => from);
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean => {
    if (from === goal) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (next.get(from) ?? []).some(({ to }) => reaches(to, goal, seen));
  };
  return edges
    .filter(({ from, to }) => reaches(to, from))
    .map(({ from, to, one }) => ({
      ...{ rule: "feature-cycle", path: one.from, line: one.line, what: `${from} and ${to} need each other` },
      instead: "move what both need to the one that is more basic, or pass it in",
    }));
}

function importsOf(syntaxes: readonly Syntax[]): Import[] {
  return syntaxes.flatMap(({ imports }) => imports);
}

function staysInFeature(from: string, target: string): boolean {
  const feature = featureOf(from);
  return feature !== null && feature === featureOf(target);
}

function topFolder(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "";
}

function featureOf(path: string): string | null {
  return /^features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
