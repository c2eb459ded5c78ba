"use server";

import { action } from "#lib/action.ts";
import { confirmHandOver } from "./commands/confirm-hand-over.ts";
import { recordHandOver } from "./commands/record-hand-over.ts";
import { strikeHandOver } from "./commands/strike-hand-over.ts";

export const recordHandOverAction = action(recordHandOver);
export const confirmHandOverAction = action(confirmHandOver);
export const strikeHandOverAction = action(strikeHandOver);
