import type { MatrixAsked } from "../schema.ts";

/** The address of the matrix with some of what it says changed; what goes without saying is left out. From "" it is relative. */
export function matrixHref(base: string, asked: MatrixAsked, changes: Partial<MatrixAsked> = {}): string {
  const { q, state, sort, page, why, each } = { ...asked, ...changes };
  const said = Object.entries({
    q: q || undefined,
    state,
    sort: sort === "due" ? undefined : sort,
    page: page === 1 ? undefined : String(page),
    each,
    why,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(said).toString();
  return search === "" ? base : `${base}?${search}`;
}
