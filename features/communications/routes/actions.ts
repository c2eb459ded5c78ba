"use server";

import { action } from "#lib/action.ts";
import { countComplaints } from "./commands/count-complaints.ts";
import { writeRoute } from "./commands/write-route.ts";

export const writeRouteAction = action(writeRoute);
export const countComplaintsAction = action(countComplaints);
