import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canKeepEvidence } from "../access.ts";
import type { Choice, EvidenceState } from "../catalogue.ts";
import { settleEvidenceInput } from "../schema.ts";
import { aboutPiece, changeEvidence, getEvidence, refuseWhileHeld, whoseBytes } from "../writes.ts";

const BECOMES: Record<Choice, EvidenceState> = { stop: "destroyed", hash_only: "hash_only", store: "stored" };

/** What becomes of a file in which personal identifiers were found: destroyed, its hash alone kept, or stored. */
export const settleEvidence = command({
  input: settleEvidenceInput,
  load: getEvidence,
  access: canKeepEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { choice, reason, keptBy, version }, subject, now }) => {
    if (subject.version !== version) throw new AppError("conflict", "this piece changed meanwhile");
    if (choice !== "store") await refuseWhileHeld(tx, subject.incidentId, "choice");
    const settled = {
      ...{
        state: BECOMES[choice],
        settledAt: now.toString({ fractionalSecondDigits: 3 }),
        settledBy: actor.name,
      },
      ...{ settledFor: reason, keptBy: choice === "hash_only" ? keptBy : null },
    };
    await changeEvidence(tx, subject, { from: ["held"], to: settled });
    return {
      result: { state: settled.state, ...whoseBytes(subject) },
      events: [event("evidence.settled", { ...aboutPiece(subject), fields: settled })],
    };
  },
});
