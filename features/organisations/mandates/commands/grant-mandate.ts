import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canGrantMandate } from "../../access.ts";
import { getOrganisationInUse } from "../../writes.ts";
import { listPossibleHolders } from "../queries.ts";
import { grantMandateInput } from "../schema.ts";

/** Records that an organisation lets somebody decide or file for it, from a day, on the strength of a document. */
export const grantMandate = command({
  input: grantMandateInput,
  load: (tx, { organisationId }) => getOrganisationInUse(tx, organisationId),
  access: canGrantMandate,
  run: async ({ tx, actor, input, now }) => {
    const { organisationId, memberId } = input;
    const holders = memberId === null ? [] : await listPossibleHolders(tx, organisationId);
    const member = holders.find(({ id }) => id === memberId);
    if (memberId !== null && member === undefined) throw invalid("memberId", "choose");
    const mandate = { ...input, holder: member?.name ?? input.holder };
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
    return {
      result: { organisationId, mandateId: id },
      events: [event("mandate.granted", { organisationId, subjectId: id, fields: mandate })],
    };
  },
});

function midnight(on: string): string {
  return `${on}T00:00:00Z`;
}
