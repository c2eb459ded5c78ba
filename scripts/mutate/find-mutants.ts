import { parseAst } from "vitest/node";

/** One small fault put into a file: `was`, at `start`, becomes `becomes`. `operator` names the family. */
export type Mutant = {
  path: string;
  start: number;
  end: number;
  line: number;
  operator: string;
  was: string;
  becomes: string;
};

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

const BINARY: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
};
const ASSIGNMENT: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=", "??=": "&&=" };
const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  max: "min",
  min: "max",
  floor: "ceil",
  startsWith: "endsWith",
  find: "findLast",
  findLast: "find",
};
/** What holds a type and nothing that runs. */
const TYPE_ONLY = /^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|^Import|^ExportAll/;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

type Found = Pick<Mutant, "operator" | "was" | "becomes"> & { start: number; end: number };

/** The place of an operator between its two sides. */
function between(text: string, node: Node, from: number, to: number): Found[] {
  const operator = String(node.operator);
  const start = text.indexOf(operator, from);
  if (start < from || start >= to) return [];
  return (BINARY[operator] ?? []).map((becomes) => ({
    ...{ operator: node.type === "LogicalExpression" ? "logic" : "sums and comparisons" },
    ...{ was: operator, becomes, start, end: start + operator.length },
  }));
}

function whole(text: string, node: Node, operator: string, ...becomes: readonly string[]): Found[] {
  const was = text.slice(node.start, node.end);
  return becomes.map((to) => ({ operator, was, becomes: to, start: node.start, end: node.end }));
}

function faultsIn(text: string, node: Node): Found[] {
  const { left, right, test, argument, callee } = node;
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
      return isNode(left) && isNode(right) ? between(text, node, left.end, right.start) : [];
    case "AssignmentExpression": {
      const becomes = ASSIGNMENT[String(node.operator)];
      if (becomes === undefined || !isNode(left)) return [];
      const was = String(node.operator);
      const start = text.indexOf(was, left.end);
      return [{ operator: "assignment", was, becomes, start, end: start + was.length }];
    }
    case "UpdateExpression": {
      const was = String(node.operator);
      const start = node.prefix === true ? node.start : node.end - 2;
      return [{ operator: "assignment", was, becomes: was === "++" ? "--" : "++", start, end: start + 2 }];
    }
    case "UnaryExpression":
      if (node.operator === "!" && isNode(argument)) {
        return [{ operator: "negation", was: "!", becomes: "", start: node.start, end: argument.start }];
      }
      return node.operator === "-" && isNode(argument)
        ? [{ operator: "sign", was: "-", becomes: "", start: node.start, end: argument.start }]
        : [];
    case "IfStatement":
    case "ConditionalExpression":
      return isNode(test) ? whole(text, test, "condition", "true", "false") : [];
    case "WhileStatement":
      return isNode(test) ? whole(text, test, "condition", "false") : [];
    case "ReturnStatement":
      return isNode(argument) && !isTrivial(text, argument)
        ? whole(text, argument, "result", "undefined")
        : [];
    case "CallExpression":
      return isNode(callee) ? methodFaults(callee) : [];
    case "Literal":
      return literalFaults(text, node);
    default:
      return [];
  }
}

function isTrivial(text: string, node: Node): boolean {
  return /^(null|undefined)$/.test(text.slice(node.start, node.end));
}

function methodFaults({ type, property }: Node): Found[] {
  if (type !== "MemberExpression" || !isNode(property) || typeof property.name !== "string") return [];
  const becomes = METHODS[property.name];
  if (becomes === undefined) return [];
  return [{ operator: "method", was: property.name, becomes, start: property.start, end: property.end }];
}

function literalFaults(text: string, node: Node): Found[] {
  if (typeof node.value === "boolean") return whole(text, node, "boolean", node.value ? "false" : "true");
  return typeof node.value === "string" ? whole(text, node, "word", '"mutant"') : [];
}

/** The children that run: no types, no names of imports, no keys of objects. */
function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "key" && node.computed !== true) return [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter(isNode).filter(({ type }) => !TYPE_ONLY.test(type));
  });
}

/** A fault that no longer parses would be found out by nobody's test. */
function parses(text: string): boolean {
  try {
    parseAst(text, { lang: "ts" });
    return true;
  } catch {
    return false;
  }
}

/** Every small fault that can be put into a file of TypeScript, in the order of the file. */
export function findMutants(path: string, text: string): Mutant[] {
  const found: Found[] = [];
  const visit = (node: Node): void => {
    found.push(...faultsIn(text, node));
    for (const child of childrenOf(node)) visit(child);
  };
  const root: unknown = parseAst(text, { lang: "ts" });
  if (isNode(root)) visit(root);
  return found
    .map((one) => ({ path, ...one, line: text.slice(0, one.start).split("\n").length }))
    .filter((mutant) => parses(withFault(text, mutant)))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.becomes < b.becomes ? -1 : 1));
}

/** The file with the fault in it. */
export function withFault(text: string, { start, end, becomes }: Mutant): string {
  return `${text.slice(0, start)}${becomes}${text.slice(end)}`;
}
