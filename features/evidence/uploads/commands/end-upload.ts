import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canEndUpload } from "../../access.ts";
import { endUploadInput } from "../../schema.ts";
import { getUpload } from "../queries.ts";

/** Gives an upload up: by whoever began it, or by the machine when nobody went on with it for days. */
export const endUpload = command({
  input: endUploadInput,
  load: getUpload,
  access: canEndUpload,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, subject, now }) => {
    const { id, incidentId, organisationId, visibility } = subject;
    const ended = { endedAt: now.toString({ fractionalSecondDigits: 3 }), endedAs: "abandoned" };
    const { count } = await tx.evidenceUpload.updateMany({ where: { id, endedAt: null }, data: ended });
    if (count === 0) throw new AppError("conflict", "this upload has ended");
    const about = { incidentId, organisationId, visibility, subjectId: id };
    return {
      result: { uploadId: id },
      events: [event("evidence_upload.ended", { ...about, fields: ended })],
    };
  },
});
