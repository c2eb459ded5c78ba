"use server";

import { action } from "#lib/action.ts";
import { countGroup } from "./commands/count-group.ts";

export const countGroupAction = action(countGroup);
