import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canNameWitness } from "../access.ts";
import { nameWitnessInput } from "../schema.ts";

/** Names who outside receives the checkpoints from now on. */
export const nameWitness = command({
  input: nameWitnessInput,
  load: async () => null,
  access: canNameWitness,
  run: async ({ tx, actor, input, now }) => {
    const witnessId = newId();
    const { kind, name, url } = input;
    const verifierKey = kind === "witness" ? input.verifierKey : null;
    const namedAt = now.toString({ fractionalSecondDigits: 3 });
    const named = { kind, name, url, verifierKey, namedAt, namedBy: actor.name };
    await tx.witness.createMany({ data: { workspaceId: actor.workspaceId, id: witnessId, ...named } });
    return {
      result: { witnessId },
      events: [event("witness.named", { subjectId: witnessId, fields: named })],
    };
  },
});
