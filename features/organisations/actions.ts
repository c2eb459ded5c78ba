"use server";

import { action } from "#lib/action.ts";
import { shaped } from "#lib/form-shape.ts";
import { addLab } from "./commands/add-lab.ts";
import { addSite } from "./commands/add-site.ts";
import { amendLab } from "./commands/amend-lab.ts";
import { amendOrganisation } from "./commands/amend-organisation.ts";
import { amendSite } from "./commands/amend-site.ts";
import { registerOrganisation } from "./commands/register-organisation.ts";
import { retireLab } from "./commands/retire-lab.ts";
import { retireOrganisation } from "./commands/retire-organisation.ts";
import { retireSite } from "./commands/retire-site.ts";
import { fileAt } from "./components/file-at.ts";
import { shapeRegistration } from "./components/shape-registration.ts";
import { mergeOrganisations } from "./duplicates/commands/merge-organisations.ts";
import { endMandate } from "./mandates/commands/end-mandate.ts";
import { grantMandate } from "./mandates/commands/grant-mandate.ts";
import { recordContact } from "./readiness/commands/record-contact.ts";

export const registerOrganisationAction = action(shaped(registerOrganisation, shapeRegistration), {
  to: fileAt("readiness"),
});
export const amendOrganisationAction = action(amendOrganisation, { to: fileAt("identity") });
export const retireOrganisationAction = action(retireOrganisation, { to: fileAt("identity") });
export const mergeOrganisationsAction = action(mergeOrganisations, { to: fileAt("labs") });
export const addLabAction = action(addLab, { to: fileAt("labs") });
export const amendLabAction = action(amendLab, { to: fileAt("labs") });
export const retireLabAction = action(retireLab, { to: fileAt("labs") });
export const addSiteAction = action(addSite, { to: fileAt("labs") });
export const amendSiteAction = action(amendSite, { to: fileAt("labs") });
export const retireSiteAction = action(retireSite, { to: fileAt("labs") });
export const recordContactAction = action(recordContact, { to: fileAt("contacts") });
export const grantMandateAction = action(grantMandate, { to: fileAt("mandates") });
export const endMandateAction = action(endMandate, { to: fileAt("mandates") });
