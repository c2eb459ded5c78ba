"use server";

import { action } from "#lib/action.ts";
import { writeEntry } from "./commands/write-entry.ts";

export const writeEntryAction = action(writeEntry);
