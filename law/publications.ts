import { PACKS, type PackKey, RULES } from "./pack.ts";
import { EARLIER } from "./publications/earlier.ts";
import headings from "./publications/headings.json" with { type: "json" };
import type { Snapshot } from "./publications/snapshot-text.ts";
import type { Localized, Rule } from "./rule.ts";

/** One published version of all packs. `id` is its day, with `.2`, `.3` for the next ones of that day. */
export type Publication = { id: string; publishedOn: string; note: Localized };

/** Every publication, the oldest first; the last one is current. */
export const PUBLICATIONS: readonly Publication[] = [...headings.earlier, headings.current];

const SUFFIX = /^(\d{4}-\d{2}-\d{2})(?:\.([2-9]|[1-9]\d))?$/;

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

const snapshots: ReadonlyMap<string, Snapshot> = new Map([
  ...Object.entries(EARLIER).map(([id, snapshot]): [string, Snapshot] => [id, frozen(snapshot as Snapshot)]),
  [headings.current.id, PACKS],
]);

const rules: ReadonlyMap<string, readonly Rule[]> = new Map(
  [...snapshots].map(([id, packs]) => [
    id,
    id === headings.current.id ? RULES : Object.freeze(Object.values(packs).flat()),
  ]),
);

/** Is this the id of a publication? */
export function isPublication(id: string): boolean {
  return rules.has(id);
}

/** The rules of a publication, always the same list for one id. Throws a `RangeError` for an unknown id. */
export function rulesOf(id: string): readonly Rule[] {
  const found = rules.get(id);
  if (!found) throw new RangeError(`Expected the id of a publication of the law; found "${id}".`);
  return found;
}

/** The rules of a publication by pack, in the order in which they are shown. Throws as `rulesOf` does. */
export function packsOf(id: string): Snapshot {
  const found = snapshots.get(id);
  if (!found) throw new RangeError(`Expected the id of a publication of the law; found "${id}".`);
  return found;
}

/** The day in an id and which publication of that day it is, from 1. Throws a `RangeError` for any other text. */
export function publicationName(id: string): { publishedOn: string; number: number } {
  const [, publishedOn, number = "1"] = SUFFIX.exec(id) ?? [];
  if (publishedOn === undefined)
    throw new RangeError(`Expected a day such as "2026-11-22.2"; found "${id}".`);
  return { publishedOn, number: Number(number) };
}

/** What one rule is known by across publications: its id and the territories that share it. */
export function ruleKey({ id, who }: Pick<Rule, "id" | "who">): string {
  const outside = who.outside ? ` outside ${who.outside.join(" ")}` : "";
  return `${id} ${who.territories.join(" ")}${outside}`;
}

const packByRule: ReadonlyMap<string, PackKey> = new Map(
  [...snapshots.values()].flatMap((packs) =>
    Object.entries(packs).flatMap(([pack, held]) =>
      held.map((rule): [string, PackKey] => [ruleKey(rule), pack as PackKey]),
    ),
  ),
);

/** The pack that holds a rule, or last held it; null for a rule of no publication, such as a contract's. */
export function packOf(rule: Pick<Rule, "id" | "who">): PackKey | null {
  return packByRule.get(ruleKey(rule)) ?? null;
}
