import type { Json } from "#ledger/canonical-json.ts";
import { invalid } from "#lib/errors.ts";
import { isAhead } from "#lib/moment.ts";
import type { Said } from "./schema.ts";

/** What was written as the log records it; what was left open is not recorded. */
export function writtenFields({ text, source, sourceUrl, credibility }: Said) {
  return {
    ...{ text, source },
    ...(sourceUrl === "" ? {} : { sourceUrl }),
    ...(credibility === "" ? {} : { credibility }),
  } satisfies Readonly<Record<string, Json>>;
}

export function requirePast({ occurred }: Said, now: Temporal.Instant): void {
  if (occurred !== null && isAhead(occurred, now)) throw invalid("occurred", "inFuture");
}
