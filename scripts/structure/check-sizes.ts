import { HOUSE } from "./house.ts";
import { type Failure, isTest, lineCount, type SourceTree } from "./source-tree.ts";
import type { Syntax } from "./syntax.ts";

export function checkFileLines(tree: SourceTree): Failure[] {
  return [...tree].flatMap(([path, text]) => {
    const budget = HOUSE.lines.find((one) => one.path.test(path));
    const lines = lineCount(text);
    if (budget?.stop == null || lines <= budget.stop) return [];
    const what = `${lines} lines; ${budget.of} has at most ${budget.stop}`;
    return [
      {
        rule: "file-lines",
        path,
        line: budget.stop + 1,
        what,
        instead: "split it along the reasons it changes",
      },
    ];
  });
}

/** Test files answer to their own file budget: a `describe` is a function too. */
export function checkFunctionLines(syntaxes: readonly Syntax[]): Failure[] {
  return syntaxes
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, routines }) =>
      routines.flatMap(({ name, line, lines }) => {
        const kind = path.endsWith(".tsx") && /^[A-Z]/.test(name) ? "component" : "logic";
        const stop = HOUSE.functionLines[kind];
        if (lines <= stop) return [];
        const what = `${name || "a function"} has ${lines} lines; ${kind} has at most ${stop}`;
        return [
          { rule: "function-lines", path, line, what, instead: "name its steps and make each a function" },
        ];
      }),
    );
}

export function checkFolderDepth(tree: SourceTree): Failure[] {
  return [...tree.keys()].flatMap((path) => {
    const depth = path.split("/").length - 1;
    if (path.startsWith("app/") || depth <= HOUSE.folderDepth) return [];
    const what = `${depth} folders deep; at most ${HOUSE.folderDepth} outside app`;
    return [
      { rule: "folder-depth", path, line: 1, what, instead: "give the inner folder a home of its own" },
    ];
  });
}
