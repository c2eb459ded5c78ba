import type { Translate } from "#lib/translate.ts";

/** The words of a running clock, whose `{time}` the browser fills in as it counts. */
export function clockLabels(t: Translate) {
  const word = (name: "left" | "over" | "elapsed") => String(t.raw(`clock.${name}`));
  return { left: word("left"), over: word("over"), elapsed: word("elapsed") };
}
