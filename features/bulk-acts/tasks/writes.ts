import { z } from "zod";
import { canCreateTask } from "#features/tasks/access.ts";
import { writeTasks } from "#features/tasks/writes.ts";
import { impersonalText } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { bulkKind } from "../rules.ts";

/** Who of each organisation, or of the cell, gets the task. */
const HOLDERS = ["lab_manager", "signatory", "dpo", "responder"] as const;

/** A day asked for ends at its last minute, where the cell counts days. */
const CELL_ZONE = "Europe/Paris";

/** Gives the same task to each organisation. Its date is asked for by the cell, never by law. */
export const createTasks = bulkKind({
  input: z.strictObject({
    title: impersonalText(200).min(1, { error: "required" }),
    instructions: impersonalText(4_000).default(""),
    holder: z.enum(HOLDERS, { error: "choose" }),
    dueOn: calendarDate.nullable().default(null),
  }),
  may: canCreateTask,
  fields: [
    { name: "title", as: "line", must: "required" },
    { name: "instructions", as: "prose", must: "optional" },
    { name: "holder", as: "choice", must: "required", options: HOLDERS },
    { name: "dueOn", as: "day", must: "optional" },
  ],
  refuse: async () => new Map(),
  write: (tx, { actor, now, incidentId, files, input }) => {
    const { title, instructions, holder: ownerRole, dueOn } = input;
    const due = dueOn === null ? null : ({ from: "instant", at: endOf(dueOn) } as const);
    const tasks = files.map(({ organisationId }) => ({
      ...{ organisationId, title, instructions, ownerRole, due },
      ...{ ownerMemberId: null, playbookStep: null },
    }));
    return writeTasks(tx, { actor, now, incidentId, tasks });
  },
});

function endOf(day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(CELL_ZONE);
  return next.subtract({ minutes: 1 }).toInstant().toString();
}
