"use server";

import { action } from "#lib/action.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import { assessRisk } from "./commands/assess-risk.ts";
import { copyRisk } from "./commands/copy-risk.ts";
import { loadRiskPreview } from "./loaders.ts";

export const previewRiskAction = preview(loadRiskPreview);

export const assessRiskAction = previewOrSave(
  preview(loadRiskPreview),
  action(assessRisk, {
    to: ({ result: { reference, organisationId }, place: { locale, workspace } }) =>
      `/${locale}/${workspace}/incidents/${reference}/organisations/${organisationId}/risk`,
  }),
);

export const copyRiskAction = action(copyRisk);
