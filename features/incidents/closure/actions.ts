"use server";

import { action } from "#lib/action.ts";
import { closeIncident } from "./commands/close-incident.ts";
import { reopenIncident } from "./commands/reopen-incident.ts";

export const closeIncidentAction = action(closeIncident);
export const reopenIncidentAction = action(reopenIncident);
