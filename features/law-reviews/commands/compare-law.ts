import { filesOf, listExposures } from "#features/exposures/queries.ts";
import { listChanges } from "#features/obligations/changes/queries.ts";
import { LAW_VERSION } from "#law/pack.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canCompareLaw } from "../access.ts";
import { getCase } from "../queries.ts";
import { toMoves } from "../rules.ts";
import { compareLawInput } from "../schema.ts";
import { type LawOfFile, setLaw } from "../writes.ts";

/**
 * Compares the files of a case with the current publication of the law. One in which nothing changes takes it over;
 * one in which something would keeps its own, and every date, until a DPO decides.
 */
export const compareLaw = command({
  input: compareLawInput,
  load: getCase,
  access: canCompareLaw,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, subject: { id: incidentId, closedAt }, now }) => {
    if (closedAt !== null) throw new AppError("conflict", "a closed case keeps its law");
    const exposures = await listExposures(tx, incidentId, { notSeen: LAW_VERSION });
    const found = await listChanges(tx, await filesOf(tx, exposures), {
      incidentId,
      suppose: (file) => ({ ...file, law: { ...file.law, publication: LAW_VERSION } }),
      at: now,
    });
    const files = exposures.map((exposure): LawOfFile => {
      const moves = toMoves(found.get(exposure.id)?.changes ?? []);
      if (moves.length === 0)
        return { exposure, lawVersion: LAW_VERSION, lawSeen: LAW_VERSION, lawReview: null };
      const lawReview = { publication: LAW_VERSION, raisedAt: now.toString(), moves };
      return { exposure, lawVersion: exposure.lawVersion, lawSeen: LAW_VERSION, lawReview };
    });
    const [first, ...others] = files.map(compared);
    if (first === undefined) throw new AppError("conflict", "every file was compared already");
    await setLaw(tx, files);
    return { result: undefined, events: [first, ...others] };
  },
});

function compared({ exposure, lawVersion, lawSeen, lawReview }: LawOfFile): Event {
  return event("law.compared", {
    incidentId: exposure.incidentId,
    organisationId: exposure.organisationId,
    subjectId: exposure.id,
    fields: { lawVersion, lawSeen, lawReview: lawReview as Json },
  });
}
