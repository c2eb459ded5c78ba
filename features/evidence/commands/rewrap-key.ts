import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canCheckEvidence } from "../access.ts";
import { rewrapKeyInput } from "../schema.ts";
import { aboutPiece, getEvidence } from "../writes.ts";

/** The key of a piece, wrapped by another master key: the encrypted bytes stay as they are. */
export const rewrapKey = command({
  input: rewrapKeyInput,
  load: getEvidence,
  access: canCheckEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, input: { from, wrappedKey, number }, subject }) => {
    const where = { id: subject.id, wrappedKey: from };
    const { count } = await tx.evidence.updateMany({ where, data: { wrappedKey } });
    if (count === 0) throw new AppError("conflict", "this key changed meanwhile");
    const events = [event("evidence_key.rewrapped", { ...aboutPiece(subject), fields: { number } })] as const;
    return { result: undefined, events };
  },
});
