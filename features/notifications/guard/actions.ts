"use server";

import { action } from "#lib/action.ts";
import { acceptContradiction } from "./commands/accept-contradiction.ts";

export const acceptContradictionAction = action(acceptContradiction);
