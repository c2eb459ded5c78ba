import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canAskReading } from "../access.ts";
import { askReadingInput } from "../schema.ts";
import { aboutPiece, changeEvidence, getEvidence, whoseBytes } from "../writes.ts";

/** Asks that the stored bytes be read again and compared with the hash of the piece. */
export const askReading = command({
  input: askReadingInput,
  load: getEvidence,
  access: canAskReading,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, subject, now }) => {
    const asked = { verifyAskedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await changeEvidence(tx, subject, { from: ["stored"], to: asked });
    const events = [event("evidence.reading_asked", { ...aboutPiece(subject), fields: asked })] as const;
    return { result: whoseBytes(subject), events };
  },
});
