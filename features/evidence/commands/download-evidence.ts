import { command } from "#lib/command.ts";
import { canDownloadEvidence } from "../access.ts";
import { getStoredObject } from "../queries.ts";
import { downloadEvidenceInput } from "../schema.ts";
import { getEvidence, recordCustody } from "../writes.ts";

/** Gives a stored piece out: the custody names who took it before the first byte leaves. */
export const downloadEvidence = command({
  input: downloadEvidenceInput,
  load: async (tx, { evidenceId }) => ({
    piece: await getEvidence(tx, { evidenceId }),
    stored: await getStoredObject(tx, evidenceId),
  }),
  access: canDownloadEvidence,
  origin: (_input, { piece }) => piece.origin,
  run: async ({ tx, actor, subject: { piece, stored }, now }) => {
    const happenedAt = now.toString({ smallestUnit: "second" });
    const step = {
      step: "downloaded",
      recipient: actor.name,
      happenedAt,
      note: "",
      by: actor.name,
      now,
    } as const;
    return { result: stored, events: [await recordCustody(tx, piece, step)] };
  },
});
