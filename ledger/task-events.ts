/** Tasks of a case and the workspace's own playbooks. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

/** Every line of a task's names it, so that the log needs no other table. */
const MOVED = ["title", "state", "note", "settledAt", "settledBy", "dueAt"] as const;

export const TASK_EVENTS = {
  "task.created": {
    subject: "task",
    fields: [
      "organisationId",
      "title",
      "instructions",
      "ownerMemberId",
      "ownerName",
      "ownerRole",
      "due",
      "blockedBy",
      "state",
      "playbookStep",
      "createdBy",
    ],
    person: true,
  },
  "task.assigned": {
    subject: "task",
    fields: ["title", "ownerMemberId", "ownerName", "ownerRole"],
    person: true,
  },
  /** Not done: to do, in progress, blocked with what it waits for; or taken up again. */
  "task.moved": { subject: "task", fields: MOVED, person: true },
  "task.completed": { subject: "task", fields: MOVED, person: true },
  "task.dropped": { subject: "task", fields: MOVED, person: true },
  /** Of the cell's tasks that this one waits for, those that are done now. */
  "task.released": { subject: "task", fields: ["title", "released"], person: false },
  "playbook.started": {
    subject: "playbook_run",
    fields: ["playbook", "title", "tasks", "proposals"],
    person: true,
  },
  "playbook.written": {
    subject: "playbook",
    fields: ["lineId", "edition", "name", "incidentKind", "basis", "steps", "writtenBy"],
    person: false,
  },
  "playbook.retired": {
    subject: "playbook",
    fields: ["retiredAt", "retiredBy", "retiredFor"],
    person: false,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
