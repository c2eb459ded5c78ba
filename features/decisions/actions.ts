"use server";

import { action } from "#lib/action.ts";
import { askForDecisions } from "./commands/ask-for-decisions.ts";
import { decideObligation } from "./commands/decide-obligation.ts";
import { escalateRequest } from "./commands/escalate-request.ts";
import { giveOpinion } from "./commands/give-opinion.ts";
import { remindSigners } from "./commands/remind-signers.ts";
import { seeRequest } from "./commands/see-request.ts";

export const giveOpinionAction = action(giveOpinion);
export const decideObligationAction = action(decideObligation);
/** From the page on which one signs, which then shows what is on file. */
export const signDecisionAction = action(decideObligation, {
  to: ({ result: { obligationId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/${obligationId}`,
});
export const askForDecisionsAction = action(askForDecisions);
export const remindSignersAction = action(remindSigners);
export const escalateRequestAction = action(escalateRequest);
export const seeRequestAction = action(seeRequest, {
  to: ({ result: { obligationId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/${obligationId}?step=decide`,
});
