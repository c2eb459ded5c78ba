"use server";

import { action } from "#lib/action.ts";
import { amendInsuranceFile } from "./commands/amend-insurance-file.ts";
import { answerAgreement } from "./commands/answer-agreement.ts";
import { askAgreement } from "./commands/ask-agreement.ts";
import { openInsuranceFile } from "./commands/open-insurance-file.ts";
import { recordClaimNotice } from "./commands/record-claim-notice.ts";

export const openInsuranceFileAction = action(openInsuranceFile);
export const amendInsuranceFileAction = action(amendInsuranceFile);
export const recordClaimNoticeAction = action(recordClaimNotice);
export const askAgreementAction = action(askAgreement);
export const answerAgreementAction = action(answerAgreement);
