import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { addSiteInput } from "../schema.ts";
import { getLabInUse, refuseForeignSiret, yieldHead } from "../writes.ts";

/** A site more; a new head site takes the place of the one before. */
export const addSite = command({
  input: addSiteInput,
  load: (tx, { labId }) => getLabInUse(tx, labId),
  access: canAmendOrganisation,
  run: async ({ tx, actor, input, subject: { organisationId, organisation } }) => {
    refuseForeignSiret(input.siret, organisation.siren);
    const id = newId();
    const yielded = input.head ? await yieldHead(tx, { labId: input.labId, to: id }) : [];
    await tx.site.createMany({ data: { workspaceId: actor.workspaceId, organisationId, id, ...input } });
    const added = event("site.added", {
      organisationId,
      subjectId: id,
      fields: { organisationId, ...input },
    });
    return { result: { organisationId, siteId: id }, events: [added, ...yielded] };
  },
});
