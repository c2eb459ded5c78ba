import { checkFeatureFiles } from "./check-features.ts";
import {
  checkBarrels,
  checkFeatureBorders,
  checkFeatureCycles,
  checkImportDirection,
  checkImportSpelling,
  checkLedgerAlone,
} from "./check-imports.ts";
import { checkBannedFiles, checkBannedNames, checkFileNames, checkNamedExports } from "./check-names.ts";
import {
  checkDependencyReasons,
  checkExactVersions,
  checkInstallScripts,
  checkLockFile,
} from "./check-packages.ts";
import { checkFileLines, checkFolderDepth, checkFunctionLines } from "./check-sizes.ts";
import {
  checkCitedPaths,
  checkForeignPlaces,
  checkMessages,
  checkPurity,
  checkSilencedRules,
} from "./check-texts.ts";
import { HOUSE } from "./house.ts";
import type { Failure, SourceTree } from "./source-tree.ts";
import { readSyntax, type Syntax } from "./syntax.ts";

const OF_TREE = [
  ...[checkFileLines, checkFolderDepth, checkFileNames, checkBannedFiles, checkFeatureFiles, checkMessages],
  ...[checkCitedPaths, checkForeignPlaces, checkSilencedRules, checkPurity],
  ...[checkLockFile, checkInstallScripts, checkExactVersions, checkDependencyReasons],
];
const OF_SYNTAX = [
  ...[
    checkFunctionLines,
    checkBannedNames,
    checkNamedExports,
    checkBarrels,
    checkImportDirection,
    checkLedgerAlone,
  ],
  ...[checkFeatureBorders, checkFeatureCycles],
];

type Exception = { readonly path: string; readonly rule: string; readonly reason: string };

/** Every broken rule of the house, except those the table excuses; an excuse nobody needs is itself a failure. */
export function findFailures(
  tree: SourceTree,
  exceptions: readonly Exception[] = HOUSE.exceptions,
): Failure[] {
  const syntaxes: Syntax[] = readSyntax(tree);
  const found = [
    ...OF_TREE.flatMap((check) => check(tree)),
    ...OF_SYNTAX.flatMap((check) => check(syntaxes)),
    ...checkImportSpelling(tree, syntaxes),
  ];
  const isExcused = (one: Failure) =>
    exceptions.some(({ path, rule }) => path === one.path && rule === one.rule);
  const left = [...found.filter((one) => !isExcused(one)), ...checkExceptions(found, exceptions)];
  return left.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

function checkExceptions(found: readonly Failure[], exceptions: readonly Exception[]): Failure[] {
  const at = { rule: "exceptions", path: "scripts/structure/house.ts", line: 1 };
  const stale = exceptions
    .filter(({ path, rule }) => !found.some((one) => one.path === path && one.rule === rule))
    .map(({ path, rule }) => ({
      ...at,
      what: `${path} no longer breaks ${rule}`,
      instead: "remove the exception",
    }));
  const tooMany =
    exceptions.length <= HOUSE.lintExceptions
      ? []
      : [{ ...at, what: `${exceptions.length} exceptions`, instead: `keep at most ${HOUSE.lintExceptions}` }];
  return [...stale, ...tooMany];
}
