"use server";

import { action } from "#lib/action.ts";
import { addCallLine } from "./commands/add-call-line.ts";
import { recordCall } from "./commands/record-call.ts";
import { removeCallLine } from "./commands/remove-call-line.ts";
import { takeContacts } from "./commands/take-contacts.ts";

export const addCallLineAction = action(addCallLine);
export const takeContactsAction = action(takeContacts);
export const removeCallLineAction = action(removeCallLine);
export const recordCallAction = action(recordCall);
