"use server";

import { action } from "#lib/action.ts";
import { rotateLogKey } from "./commands/rotate-log-key.ts";

export const rotateLogKeyAction = action(rotateLogKey);
