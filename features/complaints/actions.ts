"use server";

import { action } from "#lib/action.ts";
import { amendComplaint } from "./commands/amend-complaint.ts";
import { lodgeComplaint } from "./commands/lodge-complaint.ts";
import { prepareComplaint } from "./commands/prepare-complaint.ts";
import { proveComplaint } from "./commands/prove-complaint.ts";
import { strikeComplaint } from "./commands/strike-complaint.ts";

export const prepareComplaintAction = action(prepareComplaint);
export const amendComplaintAction = action(amendComplaint);
export const lodgeComplaintAction = action(lodgeComplaint);
export const proveComplaintAction = action(proveComplaint);
export const strikeComplaintAction = action(strikeComplaint);
