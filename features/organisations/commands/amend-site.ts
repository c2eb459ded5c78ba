import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { amendSiteInput } from "../schema.ts";
import { getSiteInUse, refuseForeignSiret, refuseOvertaken, yieldHead } from "../writes.ts";

/** What the register says of a site; a new head site takes the place of the one before. */
export const amendSite = command({
  input: amendSiteInput,
  load: (tx, { siteId }) => getSiteInUse(tx, siteId),
  access: canAmendOrganisation,
  run: async ({ tx, input, subject: { id, labId, organisationId, organisation } }) => {
    const { siteId: _id, version, ...site } = input;
    refuseForeignSiret(site.siret, organisation.siren);
    const yielded = site.head ? await yieldHead(tx, { labId, to: id }) : [];
    const { count } = await tx.site.updateMany({
      where: { id, version },
      data: { ...site, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    const amended = event("site.amended", { organisationId, subjectId: id, fields: site });
    return { result: { organisationId }, events: [amended, ...yielded] };
  },
});
