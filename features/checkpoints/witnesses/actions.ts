"use server";

import { action } from "#lib/action.ts";
import { askWitness } from "./commands/ask-witness.ts";
import { dismissWitness } from "./commands/dismiss-witness.ts";
import { nameWitness } from "./commands/name-witness.ts";

export const nameWitnessAction = action(nameWitness);
export const askWitnessAction = action(askWitness);
export const dismissWitnessAction = action(dismissWitness);
