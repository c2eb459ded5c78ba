"use server";

import { action } from "#lib/action.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import { addCandidate } from "./commands/add-candidate.ts";
import { advisePosition } from "./commands/advise-position.ts";
import { noteCounselView } from "./commands/note-counsel-view.ts";
import { retainPosition } from "./commands/retain-position.ts";
import { setAsideCandidate } from "./commands/set-aside-candidate.ts";
import { loadCandidatePreview, loadPositionPreview, loadSetAsidePreview } from "./loaders.ts";

export const addCandidateAction = previewOrSave(preview(loadCandidatePreview), action(addCandidate));
export const setAsideCandidateAction = previewOrSave(preview(loadSetAsidePreview), action(setAsideCandidate));
export const retainPositionAction = previewOrSave(preview(loadPositionPreview), action(retainPosition));
export const advisePositionAction = action(advisePosition);
export const noteCounselViewAction = action(noteCounselView);
