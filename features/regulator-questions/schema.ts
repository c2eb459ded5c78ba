import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { askedId, askedText, asList } from "#lib/asked.ts";
import { isZone } from "#lib/dates.ts";
import { moment, momentOrUnknown } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CHANNELS, REVIEWS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const orNone = z.preprocess((typed) => typed || null, id.nullable()).default(null);
/** What an authority writes names its agents; what is answered names nobody. */
const asked = textWithoutNir(8_000);
const answered = impersonalText(12_000);
const line = textWithoutNir(200);
const reason = impersonalText(2_000).min(1, { error: "required" });

export type Due = { readonly at: string; readonly zone: string };

/** By when the authority wants its answer: an instant with its zone, or null where it named none. */
const due = z.unknown().transform((value, context): Due | null => {
  const read = momentOrUnknown.safeParse(value);
  if (!read.success) {
    for (const { message, path } of read.error.issues) context.addIssue({ code: "custom", message, path });
    return z.NEVER;
  }
  if (read.data === null) return null;
  if (typeof read.data === "string") return { at: read.data, zone: zoneOf(value) };
  context.addIssue({ code: "custom", message: "notATime" });
  return z.NEVER;
});

function zoneOf(value: unknown): string {
  const zone = typeof value === "object" && value !== null && "zone" in value ? String(value.zone) : "UTC";
  return isZone(zone) ? zone : "UTC";
}

export const recordQuestionInput = z.strictObject({
  incidentId: id,
  authority: z.string().min(1, { error: "choose" }).max(100, { error: "tooLong" }),
  /** Of one that neither list names. */
  authorityName: line.default(""),
  reference: line.default(""),
  text: asked.min(1, { error: "required" }),
  received: moment,
  receivedBy: line.min(1, { error: "required" }),
  channel: z.enum(CHANNELS, { error: "choose" }),
  due: due.default(null),
  /** Organisations or laboratories, each with a question of its own; none: the case as a whole. */
  about: z.preprocess(asList, z.array(id).max(2_000, { error: "tooLong" })).default([]),
  followsId: orNone,
});

export const assignQuestionInput = z.strictObject({
  questionId: id,
  /** Left empty: nobody. */
  memberId: orNone,
});

export const changeDueInput = z.strictObject({
  questionId: id,
  version: rowVersion,
  due: due.default(null),
  reason,
});

export const withdrawQuestionInput = z.strictObject({ questionId: id, reason });

export const draftAnswerInput = z.strictObject({
  questionId: id,
  /** How many drafts were seen: a later one makes this a conflict. */
  seen: z.coerce.number().int().min(0).max(10_000).default(0),
  text: answered.min(1, { error: "required" }),
  reusedId: orNone,
});

export const reviewAnswerInput = z
  .strictObject({
    answerId: id,
    review: z.enum(REVIEWS, { error: "choose" }),
    note: impersonalText(4_000).default(""),
  })
  .refine(({ review, note }) => review === "approved" || note !== "", { path: ["note"], error: "required" });

export const sendAnswerInput = z
  .strictObject({
    answerId: id,
    sent: moment,
    channel: z.enum(CHANNELS, { error: "choose" }),
    reference: line.default(""),
    evidenceId: orNone,
    proof: impersonalText(1_000).default(""),
  })
  .refine(({ evidenceId, proof }) => evidenceId !== null || proof !== "", {
    path: ["proof"],
    error: "proofRequired",
  });

/** What the address of the page of a question says: words to look for, the earlier answer that is taken up. */
export const questionAsked = z.object({
  q: askedText,
  reuse: askedId,
});

/** What the address of the list says. */
export const questionsAsked = z.object({
  organisation: askedId,
  follows: askedId,
});
