"use server";

import { action } from "#lib/action.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import { assessExposure } from "./commands/assess-exposure.ts";
import { correctAwareness } from "./commands/correct-awareness.ts";
import { receiveNotice } from "./commands/receive-notice.ts";
import { loadAwarenessPreview } from "./loaders.ts";

export const correctAwarenessAction = previewOrSave(preview(loadAwarenessPreview), action(correctAwareness));
export const receiveNoticeAction = action(receiveNotice);
export const assessExposureAction = action(assessExposure);
