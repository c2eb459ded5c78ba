"use server";

import { action } from "#lib/action.ts";
import { countRequests } from "./commands/count-requests.ts";

export const countRequestsAction = action(countRequests);
