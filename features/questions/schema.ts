import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { OUTSIDE_CHANNELS } from "#features/vendor-notices/catalogue.ts";
import { asList } from "#lib/asked.ts";
import { locales } from "#lib/i18n.ts";
import { moment, momentOrUnknown } from "#lib/moment.ts";
import { DEMAND_KINDS, USUAL_QUESTION_KEYS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const oneOrAll = z.preprocess((typed) => typed || null, id.nullable()).default(null);
const text = impersonalText(4_000);
const line = textWithoutNir(200);

/** The time asked for is agreed or wished, never law: an instant, so that nobody argues about the end of a day. */
const asInstant = moment.transform((value, context) => {
  if (typeof value === "string") return value;
  context.addIssue({ code: "custom", message: "notATime" });
  return z.NEVER;
});

export const askQuestionsInput = z
  .strictObject({
    incidentId: id,
    vendorId: id,
    /** Null: for all controllers of the case. */
    organisationId: oneOrAll,
    usual: z.preprocess(asList, z.array(z.enum(USUAL_QUESTION_KEYS, { error: "choose" }))),
    /** In which language the usual ones are put. */
    language: z.enum(locales, { error: "choose" }),
    text: text.default(""),
    due: asInstant,
  })
  .refine(({ usual, text: own }) => usual.length > 0 || own !== "", {
    path: ["text"],
    error: "nothingAsked",
  });

export const answerQuestionInput = z.strictObject({
  questionId: id,
  text: text.min(1, { error: "required" }),
});

export const withdrawQuestionInput = z.strictObject({
  questionId: id,
  reason: text.min(1, { error: "required" }),
});

export const recordAnswerInput = z.strictObject({
  questionId: id,
  text: text.min(1, { error: "required" }),
  given: momentOrUnknown.default(null),
  channel: z.enum(OUTSIDE_CHANNELS, { error: "choose" }),
});

export const makeDemandInput = z.strictObject({
  incidentId: id,
  vendorId: id,
  organisationId: oneOrAll,
  /** The question whose silence it answers; none for a demand of its own. */
  questionId: oneOrAll,
  kind: z.enum(DEMAND_KINDS, { error: "choose" }),
  made: moment,
  channel: z.enum(OUTSIDE_CHANNELS, { error: "choose" }),
  reference: line.default(""),
  text: text.min(1, { error: "required" }),
});

export const chaseQuestionInput = z.strictObject({ questionId: id });
