import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { retireSiteInput } from "../schema.ts";
import { getSiteInUse, refuseOvertaken } from "../writes.ts";

/** Takes a site out of use; a head site leaves its place empty. */
export const retireSite = command({
  input: retireSiteInput,
  load: (tx, { siteId }) => getSiteInUse(tx, siteId),
  access: canAmendOrganisation,
  run: async ({ tx, input: { version, reason }, subject: { id, organisationId }, now }) => {
    const retired = {
      retiredAt: now.toString({ fractionalSecondDigits: 3 }),
      retiredFor: reason,
      head: false,
    };
    const { count } = await tx.site.updateMany({
      where: { id, version },
      data: { ...retired, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    return {
      result: { organisationId },
      events: [event("site.retired", { organisationId, subjectId: id, fields: retired })],
    };
  },
});
