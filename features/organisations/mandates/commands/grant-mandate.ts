import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canGrantMandate } from "../../access.ts";
import { listAccountsOfPerson } from "../../persons/queries.ts";
import { holdLinks } from "../../persons/writes.ts";
import { getOrganisationInUse } from "../../writes.ts";
import { listPossibleHolders } from "../queries.ts";
import { grantMandateInput } from "../schema.ts";
import { callToSign } from "../writes.ts";

/**
 * Records that an organisation lets somebody decide or file for it, from a day, on the strength of a document. Nobody
 * records for themselves that they may decide, with whichever of their accounts.
 */
export const grantMandate = command({
  input: grantMandateInput,
  load: (tx, { organisationId }) => getOrganisationInUse(tx, organisationId),
  access: canGrantMandate,
  run: async ({ tx, actor, input, now }) => {
    const { organisationId, memberId } = input;
    const holders = memberId === null ? [] : await listPossibleHolders(tx, organisationId);
    const member = holders.find(({ id }) => id === memberId);
    if (memberId !== null && member === undefined) throw invalid("memberId", "choose");
    await holdLinks(tx, "shared");
    const own = await listAccountsOfPerson(tx, actor.id);
    if (memberId !== null && own.includes(memberId) && input.purposes.includes("decide"))
      throw invalid("memberId", "ownMandate");
    const granted = { grantedBy: actor.name, grantedById: actor.id };
    const mandate = { ...input, holder: member?.name ?? input.holder, ...granted };
    const id = newId();
    await tx.mandate.createMany({
      data: {
        workspaceId: actor.workspaceId,
        id,
        ...mandate,
        fromOn: midnight(mandate.fromOn),
        untilOn: mandate.untilOn === null ? null : midnight(mandate.untilOn),
        grantedAt: now.toString(),
      },
    });
    if (memberId !== null && input.purposes.includes("decide"))
      await callToSign(tx, { organisationId, memberId, actor, now });
    return {
      result: { organisationId, mandateId: id },
      events: [event("mandate.granted", { organisationId, subjectId: id, fields: mandate })],
    };
  },
});

function midnight(on: string): string {
  return `${on}T00:00:00Z`;
}
