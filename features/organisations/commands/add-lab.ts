import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { addLabInput } from "../schema.ts";
import { getOrganisationInUse } from "../writes.ts";

/** A laboratory more, with its sites; without a number it gets the workspace's next one. */
export const addLab = command({
  input: addLabInput,
  load: (tx, { organisationId }) => getOrganisationInUse(tx, organisationId),
  access: canAmendOrganisation,
  run: async ({ tx, actor, input, subject: { id: organisationId, siren } }) => {
    for (const [index, { siret }] of input.sites.entries())
      if (siret !== null && siren !== null && !siret.startsWith(siren))
        throw invalid(`sites.${index}.siret`, "notOfThisSiren");
    const of = { workspaceId: actor.workspaceId, organisationId };
    const id = newId();
    const number = input.number ?? (await nextLabNumber(tx, of.workspaceId));
    const lab = { number, name: input.name, department: input.department };
    const { count } = await tx.lab.createMany({ data: { ...of, id, ...lab }, skipDuplicates: true });
    if (count === 0) throw invalid("number", "taken");
    const sites = input.sites.map((site) => ({ id: newId(), ...site }));
    await tx.site.createMany({ data: sites.map((site) => ({ ...of, labId: id, ...site })) });
    const fields = { organisationId, ...lab, sites };
    return {
      result: { organisationId, labId: id, number },
      events: [event("lab.added", { organisationId, subjectId: id, fields })],
    };
  },
});

async function nextLabNumber(tx: Tx, workspaceId: string): Promise<number> {
  const last = await tx.lab.aggregate({ where: { workspaceId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
