"use server";

import { action } from "#lib/action.ts";
import { answerPress } from "./commands/answer-press.ts";
import { assignPressRequest } from "./commands/assign-press-request.ts";
import { draftStatement } from "./commands/draft-statement.ts";
import { endSpokesperson } from "./commands/end-spokesperson.ts";
import { nameSpokesperson } from "./commands/name-spokesperson.ts";
import { postPage } from "./commands/post-page.ts";
import { publishStatement } from "./commands/publish-statement.ts";
import { recordPressRequest } from "./commands/record-press-request.ts";
import { removePage } from "./commands/remove-page.ts";
import { reviewStatement } from "./commands/review-statement.ts";
import { strikePressRequest } from "./commands/strike-press-request.ts";

export const recordPressRequestAction = action(recordPressRequest);
export const assignPressRequestAction = action(assignPressRequest);
export const answerPressAction = action(answerPress);
export const strikePressRequestAction = action(strikePressRequest);
export const nameSpokespersonAction = action(nameSpokesperson);
export const endSpokespersonAction = action(endSpokesperson);
export const draftStatementAction = action(draftStatement);
export const reviewStatementAction = action(reviewStatement);
export const publishStatementAction = action(publishStatement);
export const postPageAction = action(postPage);
export const removePageAction = action(removePage);
