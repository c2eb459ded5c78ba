import { HOUSE } from "./house.ts";
import type { Failure, SourceTree } from "./source-tree.ts";

/** features/<noun>/ and at most one sub-concern inside it hold only files of the closed vocabulary. */
export function checkFeatureFiles(tree: SourceTree): Failure[] {
  return [...tree.keys()]
    .filter((path) => path.startsWith("features/"))
    .filter((path) => !HOUSE.featureAdditions.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap((path) => {
      const what = faultOf(path.split("/").slice(2));
      const instead = `use ${HOUSE.featureFiles.join(", ")}, commands/<verb>-<noun>.ts or components/`;
      return what === null ? [] : [{ rule: "feature-file", path, line: 1, what, instead }];
    });
}

function faultOf(inside: readonly string[]): string | null {
  const [first = "", second = "", third = "", ...rest] = inside;
  if (rest.length > 0) return "a third level of folders";
  if (second === "") return isFile(first) ? null : `${first} is not of the vocabulary`;
  if (isFolder(first)) return third === "" ? faultInFolder(first, second) : `${first}/ holds no folders`;
  if (third === "") return isFile(second) ? null : `${second} is not of the vocabulary`;
  return isFolder(second) ? faultInFolder(second, third) : "a third level of folders";
}

function faultInFolder(folder: string, file: string): string | null {
  if (folder !== "commands") return null;
  return /^[a-z]+(-[a-z0-9]+)+(\.test)?\.ts$/.test(file) ? null : `${file} is not <verb>-<noun>.ts`;
}

function isFolder(name: string): boolean {
  return HOUSE.featureFolders.some((folder) => folder === name);
}

function isFile(name: string): boolean {
  const [stem, ...endings] = name.split(".");
  return HOUSE.featureFiles.some((file) => file === stem) && endings.at(-1) === "ts";
}
