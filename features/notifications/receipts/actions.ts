"use server";

import { action } from "#lib/action.ts";
import { correctFiling } from "./commands/correct-filing.ts";
import { giveProof } from "./commands/give-proof.ts";
import { recordReceipt } from "./commands/record-receipt.ts";
import { withdrawFiling } from "./commands/withdraw-filing.ts";

export const recordReceiptAction = action(recordReceipt);
export const giveProofAction = action(giveProof);
export const correctFilingAction = action(correctFiling);
export const withdrawFilingAction = action(withdrawFiling);
