import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canKeepEvidence } from "../../access.ts";
import { getCitation } from "../queries.ts";
import { strikeCitationInput } from "../schema.ts";

/** A citation made in error is struck out, with the reason; it stays readable. */
export const strikeCitation = command({
  input: strikeCitationInput,
  load: getCitation,
  access: (actor, { piece }) => canKeepEvidence(actor, piece),
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { citationId, reason }, subject, now }) => {
    const { incidentId, organisationId, visibility, number } = subject;
    const struckAt = now.toString({ fractionalSecondDigits: 3 });
    const struck = { struckAt, struckBy: actor.name, struckFor: reason };
    const { count } = await tx.citation.updateMany({
      where: { id: citationId, struckAt: null },
      data: struck,
    });
    if (count === 0) throw new AppError("conflict", "this citation is struck out already");
    const about = { incidentId, organisationId, visibility, subjectId: citationId };
    return { result: null, events: [event("citation.struck", { ...about, fields: { ...struck, number } })] };
  },
});
