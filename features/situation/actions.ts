"use server";

import { action } from "#lib/action.ts";
import { reportSituation } from "./commands/report-situation.ts";

export const reportSituationAction = action(reportSituation, {
  to: ({ result: { reference, number }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/situation/${number}?download`,
});
