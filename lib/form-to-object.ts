import { AppError } from "./errors.ts";

export type FormObject = { [name: string]: FormNode };
type FormNode = string | FormNode[] | FormObject;

export const MOST_FIELDS = 5_000;
const DEEPEST = 6;
const SEGMENT = /^[A-Za-z0-9_-]{1,64}$/;
const INHERITED = new Set(["__proto__", "constructor", "prototype"]);
const REACTS_OWN = "$ACTION_";
const LIST = "[]";
/** Controls other than a tab and the ends of lines, halves of a character, and what is no character at all. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/**
 * What a form sent, as the object a command expects: `labs.0.id` nests, a repeated name or one ending in `[]` is a
 * list, a field left empty is absent. Line ends become \n. Indexed rows keep their order; a gap closes.
 */
export function formToObject(form: FormData): FormObject {
  const fields = new Map<string, string[]>();
  if (form.keys().drop(MOST_FIELDS).next().done === false) throw refused("", "tooLong");
  for (const [name, value] of form) {
    if (name.startsWith(REACTS_OWN)) continue;
    if (typeof value !== "string") throw refused(name, "unknownField");
    if (UNREADABLE.test(value)) throw refused(name, "unreadable");
    const texts = fields.get(name) ?? [];
    fields.set(name, [...texts, value.replaceAll("\r\n", "\n")]);
  }
  const root: Branch = new Map();
  for (const [name, texts] of fields) {
    const filled = texts.filter((text) => text !== "");
    if (filled.length > 0) place(root, name, filled);
  }
  return asObject(root);
}

type Branch = Map<string, Branch | string | string[]>;

function place(root: Branch, name: string, texts: string[]): void {
  const isList = name.endsWith(LIST);
  const path = (isList ? name.slice(0, -LIST.length) : name).split(".");
  if (path.length > DEEPEST || !path.every(isSafe)) throw refused(name, "unknownField");
  const last = path.pop() ?? "";
  let branch = root;
  for (const segment of path) {
    const next = branch.get(segment) ?? new Map();
    if (!(next instanceof Map)) throw refused(name, "unknownField");
    branch.set(segment, next);
    branch = next;
  }
  if (branch.has(last)) throw refused(name, "unknownField");
  const [only] = texts;
  branch.set(last, isList || texts.length > 1 || only === undefined ? texts : only);
}

const isSafe = (segment: string): boolean => SEGMENT.test(segment) && !INHERITED.has(segment);

function asNode(branch: Branch | string | string[]): FormNode {
  if (!(branch instanceof Map)) return branch;
  const names = [...branch.keys()];
  if (!names.every((name) => /^\d{1,6}$/.test(name))) return asObject(branch);
  const rows = [...branch].sort(([a], [b]) => Number(a) - Number(b));
  return rows.map(([, row]) => asNode(row));
}

function asObject(branch: Branch): FormObject {
  return Object.fromEntries([...branch].map(([name, child]) => [name, asNode(child)]));
}

function refused(path: string, problem: string): AppError {
  return new AppError("invalid", "the form has a field nobody offered", { problems: [{ path, problem }] });
}
