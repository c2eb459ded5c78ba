import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canProposeOperational } from "../access.ts";
import { proposeOperationalInput } from "../schema.ts";
import { writeOperationalProposals } from "../writes.ts";

/** Puts one operational decision before who may take it, for the whole case or for one organisation of it. */
export const proposeOperational = command({
  input: proposeOperationalInput,
  load: async (tx, { incidentId, organisationId }) => {
    const incident = await tx.incident.findFirst({
      where: { id: incidentId },
      select: { origin: true },
    });
    if (incident === null) throw notFound("incident");
    const file = organisationId === null ? null : await findFile(tx, { incidentId, organisationId });
    return { ...incident, organisationId, file };
  },
  access: canProposeOperational,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, ...proposal } = input;
    if (proposal.organisationId !== null && subject.file === null) throw invalid("organisationId", "choose");
    const events = await writeOperationalProposals(tx, { actor, now, incidentId, proposals: [proposal] });
    const [first, ...others] = events;
    if (first === undefined) throw invalid("kind", "choose");
    return { result: { operationalId: first.subjectId }, events: [first, ...others] };
  },
});

function findFile(tx: Tx, where: { readonly incidentId: string; readonly organisationId: string }) {
  return tx.exposure.findFirst({ where, select: { id: true } });
}
