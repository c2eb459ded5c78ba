"use server";

import { action } from "#lib/action.ts";
import { recordCopy } from "./commands/record-copy.ts";
import { recordStep } from "./commands/record-step.ts";
import { strikeCopy } from "./commands/strike-copy.ts";

export const recordCopyAction = action(recordCopy);
export const recordStepAction = action(recordStep);
export const strikeCopyAction = action(strikeCopy);
