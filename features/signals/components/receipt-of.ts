import { formatDay, formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";

/** What whoever reported takes away: the report itself, as it was recorded. */
export type Receipt = {
  readonly reference: string;
  readonly receivedText: string;
  readonly description: string;
  readonly place: string;
  readonly seen: { readonly precision: "instant" | "day" | "unknown"; readonly text: string };
  readonly reporter: readonly string[];
};

type Recorded = {
  readonly reference: string;
  readonly receivedAt: string;
  readonly description: string;
  readonly place: string;
  readonly seen: Moment | null;
  readonly reporterName: string;
  readonly reporterRole: string;
  readonly reporterContact: string;
};

const ZONE = "Europe/Paris";

/** In words, since a browser may lack what formats an instant. */
export function receiptOf(recorded: Recorded, locale: Locale): Receipt {
  const { reference, receivedAt, description, place, seen } = recorded;
  const written = (at: string) => formatInstant(Temporal.Instant.from(at), { zone: ZONE, locale });
  const reporter = [recorded.reporterName, recorded.reporterRole, recorded.reporterContact];
  return {
    ...{ reference, description, place },
    receivedText: written(receivedAt),
    seen: seenText(),
    reporter: reporter.filter((text) => text !== ""),
  };

  function seenText(): Receipt["seen"] {
    if (seen === null) return { precision: "unknown", text: "" };
    if (typeof seen === "string") return { precision: "instant", text: written(seen) };
    return { precision: "day", text: formatDay(Temporal.PlainDate.from(seen.date), locale) };
  }
}
