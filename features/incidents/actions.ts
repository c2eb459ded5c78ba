"use server";

import { action } from "#lib/action.ts";
import { shaped } from "#lib/form-shape.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import { logIncident } from "./commands/log-incident.ts";
import { shapeIncidentForm } from "./components/shape-incident-form.ts";
import { loadPreview } from "./loaders.ts";

export const previewIncidentAction = preview(loadPreview);

export const logIncidentAction = previewOrSave(
  preview(loadPreview),
  action(shaped(logIncident, shapeIncidentForm), {
    to: ({ result, place }) => `/${place.locale}/${place.workspace}/incidents/${result.reference}/matrix`,
  }),
);
