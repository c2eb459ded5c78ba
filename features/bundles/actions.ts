"use server";

import { action } from "#lib/action.ts";
import { requestBundle } from "./commands/request-bundle.ts";

export const requestBundleAction = action(requestBundle);
