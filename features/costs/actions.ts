"use server";

import { action } from "#lib/action.ts";
import { recordCost } from "./commands/record-cost.ts";
import { reverseCost } from "./commands/reverse-cost.ts";

export const recordCostAction = action(recordCost);
export const reverseCostAction = action(reverseCost);
