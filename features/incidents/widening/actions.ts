"use server";

import { action } from "#lib/action.ts";
import { shaped } from "#lib/form-shape.ts";
import { addOrganisations } from "./commands/add-organisations.ts";
import { shapeAddForm } from "./components/shape-add-form.ts";

export const addOrganisationsAction = action(shaped(addOrganisations, shapeAddForm), {
  to: ({ result, place }) => `/${place.locale}/${place.workspace}/incidents/${result.reference}#files`,
});
