import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canCheckEvidence } from "../access.ts";
import { recordReadingInput } from "../schema.ts";
import { aboutPiece, changeEvidence, getEvidence } from "../writes.ts";

/** Whether the stored bytes are still those of the hash. */
export const recordReading = command({
  input: recordReadingInput,
  load: getEvidence,
  access: canCheckEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, input: { verifiedAs }, subject, now }) => {
    const read = { verifyAskedAt: null, verifiedAt: now.toString({ fractionalSecondDigits: 3 }), verifiedAs };
    await changeEvidence(tx, subject, { from: ["stored"], to: read });
    const events = [event("evidence.verified", { ...aboutPiece(subject), fields: read })] as const;
    return { result: { verifiedAs }, events };
  },
});
