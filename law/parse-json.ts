import { expecting, type FactsError, found, Refusal } from "./reader.ts";
import type { ExpectedCode, Found } from "./text/refusal-codes.ts";

/** Decodes UTF-8, with or without a byte order mark, and parses it. Faults are placed by `line:column`. */
export function parseJson(
  bytes: Uint8Array,
): { ok: true; value: unknown } | { ok: false; error: FactsError } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, error: badJson("1:1", "utf8", { code: "not_utf8", shown: "" }) };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const offset = faultOffset(text);
    return { ok: false, error: badJson(lineAndColumn(text, offset), "json", foundAt(text, offset)) };
  }
}

function badJson(path: string, code: ExpectedCode, what: Found): FactsError {
  return new Refusal("bad_json", path, { expected: expecting(code), found: what }).toError();
}

function foundAt(text: string, offset: number): Found {
  const next = [...text.slice(offset, offset + 2)][0];
  return next === undefined ? { code: "end_of_input", shown: "" } : found(next);
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;
const BLANK = /[ \t\r\n]*/y;

type Expectation = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

/**
 * Where a text stops being JSON. The platform's own message gives no position for short texts, so we walk the
 * tokens; the open brackets are a stack and not a recursion, so that depth cannot overflow.
 */
function faultOffset(text: string): number {
  const open: string[] = [];
  let expect: Expectation = "value";
  let offset = 0;
  for (;;) {
    offset = endOf(BLANK, text, offset);
    const end = endOf(TOKEN, text, offset);
    const token = text.slice(offset, end);
    const next: Expectation | null = token === "" ? null : follow(expect, token, open);
    if (next === null) return offset;
    expect = next;
    offset = end;
  }
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** What may come after `token`, or null where the token itself is out of place. */
function follow(expect: Expectation, token: string, open: string[]): Expectation | null {
  if (expect === ":") return token === ":" ? "value" : null;
  if (expect === ", or end") return afterValue(token, open);
  if (expect.startsWith("key") && token.startsWith('"')) return ":";
  const closes = (expect === "key or }" && token === "}") || (expect === "value or ]" && token === "]");
  if (closes) {
    open.pop();
    return ", or end";
  }
  return expect.startsWith("key") ? null : startValue(token, open);
}

function startValue(token: string, open: string[]): Expectation | null {
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "key or }" : "value or ]";
  }
  return /^[}\],:]$/.test(token) ? null : ", or end";
}

function afterValue(token: string, open: string[]): Expectation | null {
  const inside = open.at(-1);
  if (inside === undefined) return null;
  if (token === ",") return inside === "{" ? "key" : "value";
  if (token !== (inside === "{" ? "}" : "]")) return null;
  open.pop();
  return ", or end";
}
