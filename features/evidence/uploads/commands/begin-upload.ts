import { getWritingPlace } from "#features/timeline/queries.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canAddEvidence } from "../../access.ts";
import { LARGEST_WORKSPACE } from "../../catalogue.ts";
import { beginUploadInput } from "../../schema.ts";
import { bytesKept } from "../queries.ts";

/** Says what a file is before its first byte comes: its name, its size, where it is from. */
export const beginUpload = command({
  input: beginUploadInput,
  load: async (tx, input, actor) => ({
    ...(await getWritingPlace(tx, input, actor)),
    visibility: input.privileged === "yes" ? ("privileged" as const) : ("case" as const),
  }),
  access: canAddEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId: _asked, privileged: _privileged, ...fields } = input;
    const { organisationId, visibility } = subject;
    if (fields.collectedAt !== null && isAhead(fields.collectedAt, now))
      throw invalid("collectedAt", "inFuture");
    if ((await bytesKept(tx)) + fields.size > LARGEST_WORKSPACE) throw invalid("file", "workspaceFull");
    const uploadId = newId();
    const begun = { begunAt: now.toString({ fractionalSecondDigits: 3 }), begunBy: actor.name };
    const { collectedAt, ...plain } = fields;
    await tx.evidenceUpload.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: uploadId, incidentId, organisationId, visibility },
        ...{ ...plain, ...begun, memberId: actor.id },
        ...(collectedAt === null ? {} : { collectedAt }),
      },
    });
    const about = { incidentId, organisationId, visibility, subjectId: uploadId };
    const { name, size } = fields;
    return {
      result: { uploadId, name, size },
      events: [event("evidence_upload.begun", { ...about, fields: { ...fields, ...begun } })],
    };
  },
});
