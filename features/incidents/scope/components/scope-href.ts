import type { ScopeAsked } from "../schema.ts";

/** The address of one question; `end` names a deployment to end. */
export function scopeHref(base: string, { product, versions, from, to }: ScopeAsked, end?: string): string {
  const said = Object.entries({
    product,
    versions: versions.join(", ") || undefined,
    from: from ?? undefined,
    to: to ?? undefined,
    end,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(said).toString();
  return search === "" ? base : `${base}?${search}`;
}
