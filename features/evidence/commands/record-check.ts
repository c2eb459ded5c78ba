import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canCheckEvidence } from "../access.ts";
import { isHeld } from "../rules.ts";
import { recordCheckInput } from "../schema.ts";
import { aboutPiece, changeEvidence, getEvidence } from "../writes.ts";

/** What the check found: from here on the hash of the piece stands. Where something was found, it waits for a choice. */
export const recordCheck = command({
  input: recordCheckInput,
  load: getEvidence,
  access: canCheckEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, input: { outcome }, subject, now }) => {
    const checkedAt = now.toString({ fractionalSecondDigits: 3 });
    const from = ["checking"];
    if (outcome.as === "refused") {
      const refused = { state: "refused", refusedFor: outcome.reason, checkedAt };
      await changeEvidence(tx, subject, { from, to: refused });
      const events = [event("evidence.refused", { ...aboutPiece(subject), fields: refused })] as const;
      return { result: { state: refused.state }, events };
    }
    const { findings, object, wrappedKey, sha256 } = outcome;
    const known = { state: isHeld(findings) ? "held" : "stored", sha256, findings, checkedAt };
    await changeEvidence(tx, subject, { from, to: { ...known, object, wrappedKey } });
    const { name, size } = subject;
    const fields = { ...known, name, size: Number(size) };
    return {
      result: { state: known.state },
      events: [event("evidence.added", { ...aboutPiece(subject), fields })],
    };
  },
});
