import { parseAst } from "vitest/node";
import { isCode, lineIndex, type SourceTree } from "./source-tree.ts";

export type Import = { readonly from: string; readonly specifier: string; readonly line: number };
export type Routine = { readonly name: string; readonly line: number; readonly lines: number };
export type Name = { readonly name: string; readonly line: number };

export type Syntax = {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Imports that are also exported: the lines of a barrel. */
  readonly reexports: readonly Import[];
  readonly routines: readonly Routine[];
  /** Names the file declares: variables, functions, parameters, types. */
  readonly names: readonly Name[];
  /** Names of exported values. */
  readonly exports: readonly Name[];
};

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** What the rules need to know of each code file, from its syntax tree. Throws when a file does not parse. */
export function readSyntax(tree: SourceTree): Syntax[] {
  return [...tree].filter(([path]) => isCode(path)).map(([path, text]) => syntaxOf(path, text));
}

function syntaxOf(path: string, text: string): Syntax {
  const found = { imports: [], reexports: [], routines: [], names: [], exports: [] };
  const syntax: { path: string } & Mutable = { path, ...found };
  const root: unknown = parseAst(text, {
    lang: path.endsWith("x") ? "tsx" : path.endsWith("mjs") ? "js" : "ts",
  });
  const lineOf = lineIndex(text);
  const visit = (value: unknown, parent: Node | null): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, parent);
    if (!isNode(value)) return;
    note({ node: value, parent, lineOf, syntax });
    for (const key of Object.keys(value)) visit(value[key], value);
  };
  visit(root, null);
  return syntax;
}

type LineOf = (offset: number) => number;
type Mutable = {
  imports: Import[];
  reexports: Import[];
  routines: Routine[];
  names: Name[];
  exports: Name[];
};

function note(at: {
  node: Node;
  parent: Node | null;
  lineOf: LineOf;
  syntax: { path: string } & Mutable;
}): void {
  const { node, parent, lineOf, syntax } = at;
  const line = lineOf(node.start);
  const source = node.source;
  if (isNode(source) && typeof source.value === "string") {
    const one = { from: syntax.path, specifier: source.value, line };
    syntax.imports.push(one);
    if (/^Export/.test(node.type)) syntax.reexports.push(one);
  }
  for (const name of declaredNames(node)) syntax.names.push({ name, line });
  if (ROUTINE.test(node.type)) {
    const lines = lineOf(node.end) - line + 1;
    syntax.routines.push({
      name: nameOf(node.id) ?? nameOf(parent?.id) ?? nameOf(parent?.key) ?? "",
      line,
      lines,
    });
  }
  if (node.type === "ExportNamedDeclaration" && isNode(node.declaration)) {
    for (const name of valueNames(node.declaration)) syntax.exports.push({ name, line });
  }
}

const DECLARATION = /^(VariableDeclarator|FunctionDeclaration|ClassDeclaration|TSTypeAliasDeclaration)$/;
const ROUTINE = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

function declaredNames(node: Node): string[] {
  const own = DECLARATION.test(node.type) ? [nameOf(node.id)] : [];
  const parameters: unknown[] = ROUTINE.test(node.type) && Array.isArray(node.params) ? node.params : [];
  return [...own, ...parameters.map(nameOf)].filter((name) => name !== null);
}

function valueNames(declaration: Node): string[] {
  if (Array.isArray(declaration.declarations)) {
    return declaration.declarations
      .map((one: unknown) => (isNode(one) ? nameOf(one.id) : null))
      .filter((n) => n !== null);
  }
  return /^(Function|Class)Declaration$/.test(declaration.type) ? declaredNames(declaration).slice(0, 1) : [];
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === "Identifier" && typeof value.name === "string" ? value.name : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
