import { LINK_MINUTES, TRIED_HOURS } from "./catalogue.ts";

/** Whether there is no use any more in trying. */
export function isTooOld(kind: string, sendAt: Temporal.Instant, now: Temporal.Instant): boolean {
  const tried = kind === "sign_in_link" ? { minutes: LINK_MINUTES } : { hours: TRIED_HOURS };
  return Temporal.Instant.compare(now, sendAt.add(tried)) >= 0;
}

/** What a name may look like in a mail: one line of visible characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
