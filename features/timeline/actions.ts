"use server";

import { action } from "#lib/action.ts";
import { correctEntry } from "./commands/correct-entry.ts";
import { pinEntry } from "./commands/pin-entry.ts";
import { unpinEntry } from "./commands/unpin-entry.ts";
import { writeEntry } from "./commands/write-entry.ts";
import { keyInSheet } from "./paper/commands/key-in-sheet.ts";

export const keyInSheetAction = action(keyInSheet);
export const writeEntryAction = action(writeEntry);
export const correctEntryAction = action(correctEntry);
export const pinEntryAction = action(pinEntry);
export const unpinEntryAction = action(unpinEntry);
