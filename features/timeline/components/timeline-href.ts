import type { TimelineAsked } from "../schema.ts";

/** The address of the log with some of what it says changed; what goes without saying is left out. */
export function timelineHref(
  base: string,
  asked: TimelineAsked,
  changes: Partial<TimelineAsked> = {},
): string {
  const { log, order, ...others } = { ...asked, ...changes };
  const said = Object.entries({
    log: log === "main-courante" ? undefined : log,
    order: order === "recorded" ? undefined : order,
    ...others,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(said).toString();
  return search === "" ? base : `${base}?${search}`;
}
