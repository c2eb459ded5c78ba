"use server";

import { action } from "#lib/action.ts";
import { chooseStart } from "./commands/choose-start.ts";
import { describeWorkspace } from "./commands/describe-workspace.ts";
import { noteLogKey } from "./commands/note-log-key.ts";
import { settleMailStep } from "./commands/settle-mail-step.ts";

export const describeWorkspaceAction = action(describeWorkspace);
export const settleMailStepAction = action(settleMailStep);
export const noteLogKeyAction = action(noteLogKey);
export const chooseStartAction = action(chooseStart);
