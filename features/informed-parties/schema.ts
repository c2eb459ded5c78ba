import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { PARTY_SORTS, PARTY_STATES } from "./catalogue.ts";

const said = z.strictObject({
  sort: z.enum(PARTY_SORTS, { error: "choose" }),
  state: z.enum(PARTY_STATES, { error: "choose" }),
  informedOn: calendarDate.nullable().default(null),
  informedBy: impersonalText(200).default(""),
  channel: impersonalText(200).default(""),
  why: impersonalText(1_000).default(""),
});
type Said = z.output<typeof said>;

/** Informed: when, by whom and how. Not concerned: why. Only what belongs to the state is kept. */
function settled<Record extends Said>(record: Record, context: z.core.$RefinementCtx<unknown>): Record {
  const { state, informedOn, informedBy, channel, why } = record;
  const missing =
    state === "informed"
      ? [...(informedOn === null ? ["informedOn"] : []), ...(informedBy === "" ? ["informedBy"] : [])]
      : state === "not_concerned" && why === ""
        ? ["why"]
        : [];
  for (const path of missing) context.addIssue({ code: "custom", message: "required", path: [path] });
  const kept = state === "informed" ? { informedOn, informedBy, channel } : NOT_INFORMED;
  return { ...record, ...kept, why: state === "to_inform" ? "" : why };
}

const NOT_INFORMED = { informedOn: null, informedBy: "", channel: "" };

/** What is recorded once for many organisations. */
export const partyInput = said.transform(settled);
export type PartyInput = z.output<typeof partyInput>;

export const recordPartyInput = said
  .extend({
    exposureId: z.guid({ error: "choose" }),
    /** As the person saw it; 0 where nothing was recorded yet. */
    version: z.coerce.number().int().min(0),
  })
  .transform(settled);
