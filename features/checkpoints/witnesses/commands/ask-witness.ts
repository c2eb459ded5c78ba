import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canAskWitness } from "../access.ts";
import { getWitness } from "../queries.ts";
import { askWitnessInput } from "../schema.ts";

/** Has the worker send the last checkpoint now rather than at its daily hour. */
export const askWitness = command({
  input: askWitnessInput,
  load: getWitness,
  access: canAskWitness,
  run: async ({ tx, actor, input: { witnessId, version }, now }) => {
    const asked = { askedAt: now.toString({ fractionalSecondDigits: 3 }), askedBy: actor.name };
    const { count } = await tx.witness.updateMany({
      where: { id: witnessId, version, dismissedAt: null },
      data: { ...asked, version: version + 1 },
    });
    if (count === 0) throw new AppError("conflict", "the witness was changed meanwhile");
    return {
      result: undefined,
      events: [event("witness.asked", { subjectId: witnessId, fields: asked })],
    };
  },
});
