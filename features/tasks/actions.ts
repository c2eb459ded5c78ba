"use server";

import { action } from "#lib/action.ts";
import { shaped } from "#lib/form-shape.ts";
import { assignTask } from "./commands/assign-task.ts";
import { createTask } from "./commands/create-task.ts";
import { moveTask } from "./commands/move-task.ts";
import { shapeOwner, shapeTask } from "./components/shape-task-form.ts";

export const createTaskAction = action(shaped(createTask, shapeTask));
export const assignTaskAction = action(shaped(assignTask, shapeOwner));
export const moveTaskAction = action(moveTask);
