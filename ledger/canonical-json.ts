/**
 * Canonical JSON, RFC 8785: one value, one sequence of bytes.
 *
 * - no white space; members sorted by the UTF-16 code units of their names;
 * - strings escaped as ECMAScript does: \b \t \n \f \r \" \\, other controls as \u00xx in lower case, nothing else;
 * - numbers as ECMAScript prints a double; minus zero is 0;
 * - no NaN, no infinity, no undefined, no lone surrogate: these have no canonical form and are refused.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The canonical text of `value`; its bytes are the UTF-8 of that text.
 * Throws TypeError naming what has no canonical form.
 */
export function canonicalJson(value: Json): string {
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "number":
      return canonicalNumber(value);
    case "string":
      return canonicalString(value);
    case "object":
      if (value === null) return "null";
      return isList(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new TypeError(`canonical JSON has no form for ${typeof value}`);
  }
}

/**
 * Whether `text`, which was parsed to `value`, is its canonical text. The platform's own writer settles nearly every case:
 * it differs from canonicalJson only in the order of members, and where it lets a lone surrogate pass as "\\udxxx".
 */
export function isCanonicalJson(value: Json, text: string): boolean {
  if (!text.includes("\\ud") && JSON.stringify(value) === text && isSorted(value)) return true;
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

function isSorted(value: Json): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (isList(value)) return value.every(isSorted);
  let before = "";
  for (const name in value) {
    const member = value[name];
    if (name < before || member === undefined || !isSorted(member)) return false;
    before = name;
  }
  return true;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no form for ${value}`);
  return JSON.stringify(value);
}

const PLAIN = /^[ !#-[\]-~]*$/;

function canonicalString(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError("canonical JSON has no form for a lone surrogate");
  return JSON.stringify(value);
}

function isList(value: Exclude<Json, null | boolean | number | string>): value is readonly Json[] {
  return Array.isArray(value);
}

function canonicalArray(items: readonly Json[]): string {
  return `[${Array.from(items, canonicalJson).join(",")}]`;
}

function canonicalObject(object: { readonly [name: string]: Json }): string {
  const tag = Object.prototype.toString.call(object);
  if (tag !== "[object Object]") throw new TypeError(`canonical JSON has no form for ${tag}`);
  let members = "";
  for (const name of Object.keys(object).sort()) {
    const value = object[name];
    if (value === undefined) throw new TypeError(`canonical JSON has no form for undefined, in ${name}`);
    members += `${members === "" ? "" : ","}${canonicalString(name)}:${canonicalJson(value)}`;
  }
  return `{${members}}`;
}
