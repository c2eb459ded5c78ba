"use server";

import { action } from "#lib/action.ts";
import { readReminder } from "./commands/read-reminder.ts";

export const readReminderAction = action(readReminder);
