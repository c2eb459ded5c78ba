"use server";

import { action } from "#lib/action.ts";
import { adoptClaim } from "./commands/adopt-claim.ts";
import { recordClaim } from "./commands/record-claim.ts";

export const recordClaimAction = action(recordClaim);
export const adoptClaimAction = action(adoptClaim);
