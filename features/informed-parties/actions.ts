"use server";

import { action } from "#lib/action.ts";
import { recordParty } from "./commands/record-party.ts";

export const recordPartyAction = action(recordParty);
