"use server";

import { action } from "#lib/action.ts";
import { requestPacks } from "./commands/request-packs.ts";
import { setUpPacks } from "./commands/set-up-packs.ts";

export const setUpPacksAction = action(setUpPacks);
export const requestPacksAction = action(requestPacks);
