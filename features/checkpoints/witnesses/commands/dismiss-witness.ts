import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canDismissWitness } from "../access.ts";
import { getWitness } from "../queries.ts";
import { dismissWitnessInput } from "../schema.ts";

/** Sends a witness nothing more. What it cosigned stays. */
export const dismissWitness = command({
  input: dismissWitnessInput,
  load: getWitness,
  access: canDismissWitness,
  run: async ({ tx, actor, input: { witnessId, version, reason }, now }) => {
    const dismissed = {
      dismissedAt: now.toString({ fractionalSecondDigits: 3 }),
      dismissedBy: actor.name,
    };
    const { count } = await tx.witness.updateMany({
      where: { id: witnessId, version, dismissedAt: null },
      data: { ...dismissed, version: version + 1 },
    });
    if (count === 0) throw new AppError("conflict", "the witness was changed meanwhile");
    return {
      result: undefined,
      events: [event("witness.dismissed", { subjectId: witnessId, fields: { ...dismissed, reason } })],
    };
  },
});
