"use server";

import { action } from "#lib/action.ts";
import { settleReview } from "./commands/settle-review.ts";

export const settleReviewAction = action(settleReview);
