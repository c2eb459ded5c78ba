import { listClosures } from "#features/incidents/closure/queries.ts";
import { openStates } from "#features/incidents/closure/rules.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canDestroyEvidence } from "../access.ts";
import { destroyEvidenceInput } from "../schema.ts";
import { aboutPiece, changeEvidence, getEvidence, refuseWhileHeld, whoseBytes } from "../writes.ts";

/** Destroys the bytes of a stored piece: after the last of the three closures, and while no legal hold is in force. */
export const destroyEvidence = command({
  input: destroyEvidenceInput,
  load: getEvidence,
  access: canDestroyEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { reason, version }, subject, now }) => {
    if (subject.version !== version) throw new AppError("conflict", "this piece changed meanwhile");
    await refuseWhileHeld(tx, subject.incidentId, "reason");
    if (openStates(await listClosures(tx, subject.incidentId)).length > 0)
      throw invalid("reason", "notYetClosed");
    const at = now.toString({ fractionalSecondDigits: 3 });
    const settled = {
      state: "destroyed",
      settledAt: at,
      settledBy: actor.name,
      settledFor: reason,
      keptBy: null,
    };
    await changeEvidence(tx, subject, { from: ["stored"], to: settled });
    return {
      result: { state: settled.state, ...whoseBytes(subject) },
      events: [event("evidence.settled", { ...aboutPiece(subject), fields: settled })],
    };
  },
});
