import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { amendOrganisationInput } from "../schema.ts";
import { getOrganisationInUse, refuseOvertaken } from "../writes.ts";

/** What the register says of a legal entity. Files of open incidents keep the facts they were computed from. */
export const amendOrganisation = command({
  input: amendOrganisationInput,
  load: (tx, { organisationId }) => getOrganisationInUse(tx, organisationId),
  access: canAmendOrganisation,
  run: async ({ tx, input, subject: { id, workspaceId } }) => {
    const { organisationId: _id, version, ...identity } = input;
    await refuseTakenSiren(tx, { workspaceId, id, siren: identity.siren });
    await refuseSitesOfAnotherSiren(tx, id, identity.siren);
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...identity, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    const amended = event("organisation.amended", { organisationId: id, subjectId: id, fields: identity });
    return { result: { organisationId: id }, events: [amended] };
  },
});

type Identity = { readonly workspaceId: string; readonly id: string; readonly siren: string | null };

async function refuseTakenSiren(tx: Tx, { workspaceId, id, siren }: Identity): Promise<void> {
  if (siren === null) return;
  const others = await tx.organisation.count({ where: { workspaceId, siren, NOT: { id } } });
  if (others > 0) throw invalid("siren", "taken");
}

async function refuseSitesOfAnotherSiren(
  tx: Tx,
  organisationId: string,
  siren: string | null,
): Promise<void> {
  if (siren === null) return;
  const foreign = await tx.site.count({
    where: { organisationId, retiredAt: null, NOT: [{ siret: null }, { siret: { startsWith: siren } }] },
  });
  if (foreign > 0) throw invalid("siren", "sitesOfAnotherSiren");
}
