"use server";

import { action } from "#lib/action.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import { addOwnAuthority } from "./commands/add-own-authority.ts";
import { retireOwnAuthority } from "./commands/retire-own-authority.ts";
import { retireOwnRule } from "./commands/retire-own-rule.ts";
import { setOwnRule } from "./commands/set-own-rule.ts";
import { loadSettingPreview } from "./loaders.ts";

export const setOwnRuleAction = previewOrSave(preview(loadSettingPreview), action(setOwnRule));
export const retireOwnRuleAction = action(retireOwnRule);
export const addOwnAuthorityAction = action(addOwnAuthority);
export const retireOwnAuthorityAction = action(retireOwnAuthority);
