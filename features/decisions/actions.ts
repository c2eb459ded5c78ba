"use server";

import { action } from "#lib/action.ts";
import { decideObligation } from "./commands/decide-obligation.ts";
import { giveOpinion } from "./commands/give-opinion.ts";

export const giveOpinionAction = action(giveOpinion);
export const decideObligationAction = action(decideObligation);
