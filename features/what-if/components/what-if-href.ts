import type { Asked } from "../rules.ts";
import { WHAT_IF_FIELDS } from "../schema.ts";

/** The address of the same suppositions, on another page. */
export function whatIfHref(base: string, { values }: Pick<Asked, "values">, page: number): string {
  const typed = WHAT_IF_FIELDS.flatMap((name) =>
    [values[name] ?? []].flat().flatMap((text) => (text === "" ? [] : [[name, text]])),
  );
  const search = new URLSearchParams([...typed, ...(page === 1 ? [] : [["page", String(page)]])]);
  return `${base}?${search}`;
}
