"use server";

import { action } from "#lib/action.ts";
import { completeOperational } from "./commands/complete-operational.ts";
import { decideOperational } from "./commands/decide-operational.ts";
import { proposeOperational } from "./commands/propose-operational.ts";
import { revokeOperational } from "./commands/revoke-operational.ts";

export const proposeOperationalAction = action(proposeOperational);
export const decideOperationalAction = action(decideOperational);
export const completeOperationalAction = action(completeOperational);
export const revokeOperationalAction = action(revokeOperational);
