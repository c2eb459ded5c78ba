import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { askedId, askedPage, first } from "#lib/asked.ts";
import { moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CASE_INSTANTS, OWNER_ROLES, TASK_STATES } from "./catalogue.ts";

const id = z.guid("choose");
const none = <T extends z.ZodType>(one: T) =>
  z.preprocess((typed) => typed || null, one.nullable()).default(null);
const MOST_HOURS = 8_760;
/** Whole hours after (before, when negative) what the date hangs on. */
const hours = z.coerce
  .number("taskHours")
  .int("taskHours")
  .min(-MOST_HOURS, "taskHours")
  .max(MOST_HOURS, "taskHours");

const instant = moment.pipe(z.string({ error: "notATime" }));

export const taskDue = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("instant"), at: instant }),
  z.strictObject({ from: z.literal("obligation"), ruleId: z.string().min(1, "choose").max(80), hours }),
  z.strictObject({ from: z.enum(CASE_INSTANTS), hours }),
  z.strictObject({ from: z.literal("task"), taskId: id, hours }),
]);
/** When a task is due: an instant, or hours before or after something else in the case. */
export type TaskDue = z.output<typeof taskDue>;

const owner = { ownerMemberId: none(id), ownerRole: none(z.enum(OWNER_ROLES, "choose")) };
const MOST_BLOCKERS = 50;

export const createTaskInput = z.strictObject({
  incidentId: id,
  organisationId: none(id),
  title: impersonalText(200).min(1, "required"),
  instructions: impersonalText(4_000).default(""),
  ...owner,
  due: none(taskDue),
  blockedBy: z
    .preprocess((typed) => [typed ?? []].flat(), z.array(id).max(MOST_BLOCKERS, "tooLong"))
    .default([]),
});
export type CreateTask = z.output<typeof createTaskInput>;

export const assignTaskInput = z.strictObject({ taskId: id, version: rowVersion, ...owner });
export type AssignTask = z.output<typeof assignTaskInput>;

export const moveTaskInput = z.strictObject({
  taskId: id,
  version: rowVersion,
  state: z.enum(TASK_STATES, "choose"),
  /** What came of it; what it waits for; why nobody does it; why it is taken up again. */
  note: impersonalText(4_000).default(""),
});
export type MoveTask = z.output<typeof moveTaskInput>;

export const TASK_SHOWN = ["open", "mine", "overdue", "blocked", "settled"] as const;
export type TaskShown = (typeof TASK_SHOWN)[number];

/** What the address of the tasks says. Whatever it does not know is as if it were not there. */
export const tasksAsked = z.object({
  show: z.preprocess(first, z.enum(TASK_SHOWN).catch("open").default("open")),
  organisation: z.preprocess(first, z.guid().or(z.literal("cell")).optional().catch(undefined)),
  owner: z.preprocess(first, z.guid().or(z.enum(OWNER_ROLES)).optional().catch(undefined)),
  page: askedPage,
  task: askedId,
  start: z.preprocess(first, z.string().max(80).optional().catch(undefined)),
});
export type TasksAsked = z.output<typeof tasksAsked>;
