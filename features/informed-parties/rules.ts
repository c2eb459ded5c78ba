import type { PartyInput } from "./schema.ts";

/** What is wrong with the day a party was informed: it lies ahead where the organisation is. */
export function informedOnProblem(
  { informedOn }: Pick<PartyInput, "informedOn">,
  zone: string,
  now: Temporal.Instant,
): "inFuture" | null {
  if (informedOn === null) return null;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(informedOn), today) > 0 ? "inFuture" : null;
}
