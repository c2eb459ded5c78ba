import { askDecisions } from "./asking/writes.ts";
import { setAwareness } from "./awareness/writes.ts";
import { carryTexts } from "./draft-merging/writes.ts";
import { prepareDrafts } from "./draft-preparing/writes.ts";
import { assignOwners } from "./owner/writes.ts";
import { recordParties } from "./parties/writes.ts";
import { sendReminders } from "./reminders/writes.ts";
import type { BulkKind } from "./rules.ts";
import { createTasks } from "./tasks/writes.ts";

/** What can be done to many organisations at once. Another kind is one file, and one line here. */
export const KINDS = {
  assign: assignOwners,
  awareness: setAwareness,
  decisions: askDecisions,
  tasks: createTasks,
  remind: sendReminders,
  inform: recordParties,
  prepare_drafts: prepareDrafts,
  carry_texts: carryTexts,
} as const satisfies Readonly<Record<string, BulkKind>>;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

/** Those that are begun from the matrix; an act that asks nothing is begun where what it is about stands. */
export const MATRIX_KINDS = KIND_NAMES.filter((name) => KINDS[name].fields.length > 0);
