"use server";

import { action } from "#lib/action.ts";
import { shaped } from "#lib/form-shape.ts";
import { endDeployment } from "./commands/end-deployment.ts";
import { recordDeployment } from "./commands/record-deployment.ts";
import { shapeDeploymentForm } from "./components/shape-deployment-form.ts";

export const recordDeploymentAction = action(shaped(recordDeployment, shapeDeploymentForm));
export const endDeploymentAction = action(endDeployment);
