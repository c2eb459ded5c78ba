"use server";

import { action } from "#lib/action.ts";
import { amendHotline } from "./commands/amend-hotline.ts";
import { closeHotline } from "./commands/close-hotline.ts";
import { countCalls } from "./commands/count-calls.ts";
import { openHotline } from "./commands/open-hotline.ts";
import { writeScript } from "./commands/write-script.ts";

export const openHotlineAction = action(openHotline);
export const amendHotlineAction = action(amendHotline);
export const closeHotlineAction = action(closeHotline);
export const writeScriptAction = action(writeScript);
export const countCallsAction = action(countCalls);
