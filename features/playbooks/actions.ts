"use server";

import { action } from "#lib/action.ts";
import { shaped } from "#lib/form-shape.ts";
import { retirePlaybook } from "./commands/retire-playbook.ts";
import { startPlaybook } from "./commands/start-playbook.ts";
import { writePlaybook } from "./commands/write-playbook.ts";
import { shapePlaybook } from "./components/shape-playbook-form.ts";

export const startPlaybookAction = action(startPlaybook, {
  to: ({ result, place }) => `/${place.locale}/${place.workspace}/incidents/${result.reference}/tasks`,
});
export const writePlaybookAction = action(shaped(writePlaybook, shapePlaybook), {
  to: ({ result, place }) => `/${place.locale}/${place.workspace}/playbooks/${result.lineId}`,
});
export const retirePlaybookAction = action(retirePlaybook);
