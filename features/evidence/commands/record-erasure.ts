import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canCheckEvidence } from "../access.ts";
import { recordErasureInput } from "../schema.ts";
import { aboutPiece, changeEvidence, getEvidence } from "../writes.ts";

const WITHOUT_BYTES = ["hash_only", "destroyed", "refused"];

/** The bytes are gone from the storage, and their key with them. */
export const recordErasure = command({
  input: recordErasureInput,
  load: getEvidence,
  access: canCheckEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, subject, now }) => {
    const erased = { erasedAt: now.toString({ fractionalSecondDigits: 3 }) };
    const to = { ...erased, object: null, wrappedKey: null };
    await changeEvidence(tx, subject, { from: WITHOUT_BYTES, to });
    return {
      result: undefined,
      events: [event("evidence.erased", { ...aboutPiece(subject), fields: erased })],
    };
  },
});
