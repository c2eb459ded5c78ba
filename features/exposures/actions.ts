"use server";

import { action } from "#lib/action.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import { correctAwareness } from "./commands/correct-awareness.ts";
import { countPersons } from "./commands/count-persons.ts";
import { receiveNotice } from "./commands/receive-notice.ts";
import { recordFurtherFacts } from "./commands/record-further-facts.ts";
import { recordInstant } from "./commands/record-instant.ts";
import { recordPostponement } from "./commands/record-postponement.ts";
import { recordResidences } from "./commands/record-residences.ts";
import { withdrawPostponement } from "./commands/withdraw-postponement.ts";
import { loadAwarenessPreview } from "./loaders.ts";

export const correctAwarenessAction = previewOrSave(preview(loadAwarenessPreview), action(correctAwareness));
export const countPersonsAction = action(countPersons);
export const receiveNoticeAction = action(receiveNotice);
export const recordInstantAction = action(recordInstant);
export const recordFurtherFactsAction = action(recordFurtherFacts);
export const recordResidencesAction = action(recordResidences);
export const recordPostponementAction = action(recordPostponement);
export const withdrawPostponementAction = action(withdrawPostponement);
