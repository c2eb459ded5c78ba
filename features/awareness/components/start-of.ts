import type { TypedInstant } from "#components/form-fields.ts";
import { toLocalFields } from "#lib/dates.ts";
import type { LoadedSheet } from "../loaders.ts";

/** What a new candidate starts from: the fact on file that was chosen, or an empty instant. */
export function startOf({ proposed, zone }: Pick<LoadedSheet, "proposed" | "zone">, text: string) {
  if (proposed === null)
    return {
      kind: "",
      moment: { precision: "instant", date: "", time: "", zone } as TypedInstant,
      source: "",
    };
  const { kind, moment } = proposed;
  const typed: TypedInstant =
    typeof moment === "string"
      ? { precision: "instant", ...toLocalFields(Temporal.Instant.from(moment), zone), zone }
      : { precision: "day", date: moment.date, time: "", zone };
  return { kind, moment: typed, source: text };
}
