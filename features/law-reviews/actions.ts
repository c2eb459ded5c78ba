"use server";

import { action } from "#lib/action.ts";
import { settleLawReview } from "./commands/settle-law-review.ts";

export const settleLawReviewAction = action(settleLawReview);
