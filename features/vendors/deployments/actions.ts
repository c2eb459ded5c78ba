"use server";

import { action } from "#lib/action.ts";
import { endDeployment } from "./commands/end-deployment.ts";
import { recordDeployment } from "./commands/record-deployment.ts";

export const recordDeploymentAction = action(recordDeployment);
export const endDeploymentAction = action(endDeployment);
