"use server";

import { action } from "#lib/action.ts";
import { countHardCase } from "./commands/count-hard-case.ts";

export const countHardCaseAction = action(countHardCase);
