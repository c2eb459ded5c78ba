import { isInFuture } from "#features/exposures/rules.ts";
import type { Moment } from "#lib/moment.ts";

/** Digits and capitals that nobody confuses when they are read out on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const REFERENCE_BYTES = 5;

/** "S-7K4F-2QXM" of five random bytes: a number to quote that does not say how many reports there are. */
export function referenceOf(bytes: Uint8Array): string {
  if (bytes.length !== REFERENCE_BYTES)
    throw new RangeError(`a reference is made of ${REFERENCE_BYTES} bytes`);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join("");
  return `S-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

type Standing = { readonly state: string; readonly incidentId: string | null };

/** Said to be a breach, and no incident holds it yet. */
export function awaitsIncident({ state, incidentId }: Standing): boolean {
  return state === "breach" && incidentId === null;
}

const FIRST_LINE = 120;

/** A working title: the first sentence of what was seen. */
export function titleOf(description: string): string {
  const [first = ""] = description.split(/(?<=[.?!…])\s|\n/);
  return first.length > FIRST_LINE ? `${first.slice(0, FIRST_LINE - 1).trimEnd()}…` : first;
}

/** Where a day begins first. */
const EASTERNMOST = "Pacific/Kiritimati";

/** Was it seen at a moment that has come nowhere yet? */
export function isYetToCome(seen: Moment | null, now: Temporal.Instant): boolean {
  return isInFuture(seen, EASTERNMOST, now);
}
