import { z } from "zod";
import { OPERATIONAL_KINDS } from "#features/decisions/operational/catalogue.ts";
import { CASE_INSTANTS, OWNER_ROLES } from "#features/tasks/catalogue.ts";
import { impersonalText } from "#features/timeline/schema.ts";
import { locales } from "#lib/i18n.ts";
import { STEP_PLACES, type Step, stepProblems } from "./rules.ts";

const id = z.guid("choose");
const key = z.string().min(1, "choose").max(80, "tooLong");
const hours = z.coerce.number("taskHours").int("taskHours").min(-8_760, "taskHours").max(8_760, "taskHours");

export const startPlaybookInput = z.strictObject({
  incidentId: id,
  /** The key of a published playbook, or the line of an own one. */
  playbook: key,
  language: z.enum(locales).default("fr"),
});

const due = z
  .discriminatedUnion("from", [
    z.strictObject({ from: z.enum(CASE_INSTANTS), hours }),
    z.strictObject({ from: z.literal("obligation"), ruleId: key, hours }),
    z.strictObject({ from: z.literal("step"), step: key, hours }),
  ])
  .nullable();

const texts = {
  key,
  title: impersonalText(200).min(1, "required"),
  instructions: impersonalText(4_000).default(""),
  at: z.enum(STEP_PLACES, "choose"),
};
const step = z.union([
  z.strictObject({
    ...texts,
    does: z.enum(OWNER_ROLES, "choose"),
    due: due.default(null),
    after: z.array(key).max(50, "tooLong").default([]),
  }),
  z.strictObject({ ...texts, proposes: z.enum(OPERATIONAL_KINDS, "choose") }),
]);

const MOST_STEPS = 60;
export const writePlaybookInput = z.strictObject({
  /** None: a new line; else the next version of this one. */
  lineId: z.preprocess((typed) => typed || null, id.nullable()).default(null),
  /** The version that was changed: a later one makes this a conflict. */
  edition: z.coerce.number().int().min(0).default(0),
  name: impersonalText(120).min(1, "required"),
  incidentKind: z.string().min(1, "choose").max(40, "tooLong"),
  basis: z.preprocess((typed) => typed || null, key.nullable()).default(null),
  steps: z
    .array(step)
    .min(1, "required")
    .max(MOST_STEPS, "tooLong")
    .superRefine((steps, context) => {
      for (const { step: at, problem } of stepProblems(steps as Step[]))
        context.addIssue({ code: "custom", message: problem, path: [at, "after"] });
    }),
});
export type WritePlaybook = z.output<typeof writePlaybookInput>;

export const retirePlaybookInput = z.strictObject({
  lineId: id,
  reason: impersonalText(1_000).min(1, "required"),
});
