import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { isCountry, isRegion } from "#law/countries.ts";
import { findRule } from "#law/pack.ts";
import { CRA_EVENTS, DEVICE_INCIDENTS, HOLD_FORMS, INSTANTS, SEVERITY_LEVELS } from "#law/vocabulary.ts";
import { moment, momentOrUnknown } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { typedCount } from "#lib/typed-count.ts";
import { yesNoUnknown } from "#lib/yes-no-unknown.ts";

const id = z.guid({ error: "choose" });
const reason = impersonalText(4_000).min(1, { error: "required" });
const version = rowVersion;

export const correctAwarenessInput = z.strictObject({
  exposureId: id,
  version,
  awareness: momentOrUnknown,
  note: impersonalText(4_000).default(""),
  reason,
});
export type CorrectAwareness = z.output<typeof correctAwarenessInput>;

/** To see what moves, no reason is needed yet. */
export const previewAwarenessInput = correctAwarenessInput.extend({ reason: reason.catch("") });

export const receiveNoticeInput = z.strictObject({
  exposureId: id,
  version,
  receivedAt: moment,
  channel: impersonalText(200).min(1, { error: "required" }),
});

/** Moments with an act of their own are recorded there. */
export const OTHER_INSTANTS = INSTANTS.filter(
  (name): name is Exclude<typeof name, "awareness" | "processor_notice"> =>
    name !== "awareness" && name !== "processor_notice",
);

export const recordInstantInput = z.strictObject({
  exposureId: id,
  version,
  name: z.enum(OTHER_INSTANTS, { error: "choose" }),
  moment: momentOrUnknown,
  reason,
});

/** "none" is what is not known and what did not happen alike: no law tells them apart. */
const sort = <T extends readonly [string, ...string[]]>(words: T) =>
  z.preprocess((value) => (value === "none" ? null : value), z.enum(words, { error: "choose" }).nullable());

export const recordFurtherFactsInput = z.strictObject({
  exposureId: id,
  version,
  seriousCareEvent: yesNoUnknown.optional(),
  nis2Significant: yesNoUnknown.optional(),
  authorityAlreadyInformed: yesNoUnknown.optional(),
  severityLevel: sort(SEVERITY_LEVELS).optional(),
  craEvent: sort(CRA_EVENTS).optional(),
  deviceIncident: sort(DEVICE_INCIDENTS).optional(),
  reason,
});

const MOST_RESIDENCES = 300;

const residence = z.strictObject({
  code: z
    .string({ error: "choose" })
    .refine((code) => isCountry(code) || isRegion(code), { error: "choose" }),
  // Typed as it is shown, in groups of three: "1 200".
  persons: z.preprocess(
    (typed) => (typeof typed === "string" ? Number(typed.replace(/\s/g, "") || Number.NaN) : typed),
    z
      .int({ error: "notANumber" })
      .min(0, { error: "notANumber" })
      .max(1_000_000_000, { error: "notANumber" }),
  ),
});

export const recordResidencesInput = z.strictObject({
  exposureId: id,
  version,
  residences: z
    .array(residence)
    .max(MOST_RESIDENCES, { error: "tooLong" })
    .default([])
    .superRefine((rows, context) => {
      for (const [index, { code }] of rows.entries())
        if (rows.findIndex((row) => row.code === code) < index)
          context.addIssue({ code: "custom", path: [index, "code"], message: "taken" });
    }),
  reason,
});

const MOST_PERSONS = 100_000_000;

export const countPersonsInput = z
  .strictObject({
    exposureId: id,
    version,
    labs: z
      .array(z.strictObject({ labId: id, persons: typedCount(MOST_PERSONS) }))
      .max(2_000, { error: "tooLong" }),
    basis: z.enum(["estimated", "confirmed"], { error: "choose" }),
    reason,
    /** That a number far from the last one is right all the same. */
    isRight: z.preprocess((value) => value === true || value === "yes", z.boolean()).default(false),
  })
  .refine(({ labs }) => labs.some(({ persons }) => persons !== null), {
    path: ["labs", 0, "persons"],
    error: "required",
  });
export type CountPersons = z.output<typeof countPersonsInput>;

const POSTPONEMENTS = ["orders", "extensions", "holds"] as const;

export const recordPostponementInput = z.strictObject({
  exposureId: id,
  version,
  kind: z.enum(POSTPONEMENTS, { error: "choose" }),
  rule: z
    .string()
    .refine((ruleId) => findRule(ruleId) !== null, { error: "choose" })
    .nullable()
    .default(null),
  form: z.enum(HOLD_FORMS, { error: "choose" }).nullable().default(null),
  at: moment,
  until: momentOrUnknown,
  reason,
});

export const withdrawPostponementInput = z.strictObject({
  exposureId: id,
  version,
  kind: z.enum(POSTPONEMENTS, { error: "choose" }),
  place: z.coerce.number().int().min(0),
  reason,
});
