"use server";

import { action } from "#lib/action.ts";
import { recordFiling } from "./commands/record-filing.ts";

export const recordFilingAction = action(recordFiling);
