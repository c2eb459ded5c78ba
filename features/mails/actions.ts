"use server";

import { action } from "#lib/action.ts";
import { recordReturn } from "./commands/record-return.ts";
import { repeatMail } from "./commands/repeat-mail.ts";
import { testMail } from "./commands/test-mail.ts";

export const recordReturnAction = action(recordReturn);
export const repeatMailAction = action(repeatMail);
export const testMailAction = action(testMail);
