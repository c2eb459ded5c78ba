"use server";

import { action } from "#lib/action.ts";
import { startAgain } from "./jobs.ts";

export const startAgainAction = action(startAgain, {
  to: ({ result: { slug }, place: { locale } }) => `/${locale}/${slug}/settings/first-run`,
});
