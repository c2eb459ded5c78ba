import type { Moment } from "#lib/moment.ts";

export const COMPLAINT_STATES = ["preparing", "lodged", "proven", "struck"] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

type Standing = {
  readonly lodged: Moment | null;
  readonly proof: string | null;
  readonly struckAt: Date | null;
};

/** A complaint without record or receipt is lodged by word alone. */
export function stateOfComplaint({ lodged, proof, struckAt }: Standing): ComplaintState {
  if (struckAt !== null) return "struck";
  if (lodged === null) return "preparing";
  return proof === null ? "lodged" : "proven";
}

/** The day of a moment where the complaint is lodged. */
export function dayIn(moment: Moment, zone: string): string {
  if (typeof moment !== "string") return moment.date;
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
