import { citeExhibits } from "#features/timeline/citations/writes.ts";
import { findExhibit } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../../access.ts";
import { getFiling } from "../queries.ts";
import { giveProofInput } from "../schema.ts";

/** Gives the exhibit that proves a filing made elsewhere, where it followed or was never there. */
export const giveProof = command({
  input: giveProofInput,
  load: (tx, { filingId }) => getFiling(tx, filingId),
  access: canRecordFiling,
  origin: (_input, { obligation }) => obligation.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId, obligation } = subject;
    const file = { incidentId, organisationId };
    const found = await findExhibit(tx, { ...file, numbers: input.exhibits });
    if (found === null) throw invalid("exhibits", "noSuchExhibit");
    const given = {
      proofId: subject.proofId ?? found,
      ...{ proofGivenAt: now.toString({ fractionalSecondDigits: 3 }), proofGivenBy: actor.name },
    };
    const { count } = await tx.filing.updateMany({
      where: { id, version: input.version, withdrawnAt: null, proofGivenAt: null, draftId: null },
      data: { ...given, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed or proved this filing meanwhile");
    const citing = { ...file, visibility: "case", kind: "filing", id, seq: null } as const;
    const cited = await citeExhibits(tx, citing, { numbers: input.exhibits, actor, now });
    return {
      result: { reference: obligation.incident.reference },
      events: [event("filing.proven", { ...file, subjectId: id, fields: given }), ...cited],
    };
  },
});
