"use server";

import { action } from "#lib/action.ts";
import { agreeJointLetter } from "./commands/agree-joint-letter.ts";
import { chooseText } from "./commands/choose-text.ts";
import { countReach } from "./commands/count-reach.ts";
import { endJointLetter } from "./commands/end-joint-letter.ts";
import { nameNotice } from "./commands/name-notice.ts";
import { planWaves } from "./commands/plan-waves.ts";
import { recordCounts } from "./commands/record-counts.ts";
import { recordLetterhead } from "./commands/record-letterhead.ts";
import { strikeWave } from "./commands/strike-wave.ts";

export const planWavesAction = action(planWaves);
export const recordCountsAction = action(recordCounts);
export const chooseTextAction = action(chooseText);
export const nameNoticeAction = action(nameNotice);
export const strikeWaveAction = action(strikeWave);
export const countReachAction = action(countReach);
export const recordLetterheadAction = action(recordLetterhead);
export const agreeJointLetterAction = action(agreeJointLetter);
export const endJointLetterAction = action(endJointLetter);
