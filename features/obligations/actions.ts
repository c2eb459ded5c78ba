"use server";

import { action } from "#lib/action.ts";
import { assignOwner } from "./commands/assign-owner.ts";
import { settleReview } from "./commands/settle-review.ts";

export const settleReviewAction = action(settleReview);
export const assignOwnerAction = action(assignOwner);
