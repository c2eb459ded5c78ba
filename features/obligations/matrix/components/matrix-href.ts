import type { MatrixAsked } from "../schema.ts";

/** The address of the matrix with some of what it says changed; what goes without saying is left out. From "" it is relative. */
export function matrixHref(base: string, asked: MatrixAsked, changes: Partial<MatrixAsked> = {}): string {
  const { q, sort, page, col, ...said } = { ...asked, ...changes };
  const search = new URLSearchParams();
  const say = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== "") search.append(name, value);
  };
  say("q", q);
  say("state", said.state);
  say("department", said.department);
  say("owner", said.owner);
  say("group", said.group);
  for (const one of col ?? []) say("col", one);
  say("sort", sort === "due" ? undefined : sort);
  say("page", page === 1 ? undefined : String(page));
  say("each", said.each);
  say("inform", said.inform);
  say("why", said.why);
  const text = search.toString();
  return text === "" ? base : `${base}?${text}`;
}
