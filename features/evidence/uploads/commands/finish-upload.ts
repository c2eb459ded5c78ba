import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAddEvidence } from "../../access.ts";
import { finishUploadInput } from "../../schema.ts";
import { getUpload, listParts, type Upload } from "../queries.ts";
import { faultOf } from "../rules.ts";
import { giveNumber } from "../writes.ts";

/**
 * Ends an upload. With every part there and each the one that the browser read last, the file is received and waits
 * for its check; otherwise it changed on the way, and is not taken.
 */
export const finishUpload = command({
  input: finishUploadInput,
  load: async (tx, { uploadId }, actor) => {
    const upload = await getUpload(tx, { uploadId });
    if (upload.memberId !== actor.id) throw notFound("upload");
    return { ...upload, parts: await listParts(upload) };
  },
  access: canAddEvidence,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId, visibility, name, size, kind, description, source } = subject;
    const fault = faultOf(subject.parts, { size, partsSha256: input.partsSha256 });
    if (fault === "missing")
      throw new AppError("invalid", "parts are missing", {
        problems: [{ path: "file", problem: "partsMissing" }],
      });
    const at = now.toString({ fractionalSecondDigits: 3 });
    const ending = { endedAt: at, endedAs: fault ?? "received" };
    const { count } = await tx.evidenceUpload.updateMany({ where: { id, endedAt: null }, data: ending });
    if (count === 0) throw new AppError("conflict", "this upload has ended");
    const about = { incidentId, organisationId, visibility, subjectId: id };
    const end = event("evidence_upload.ended", { ...about, fields: ending });
    if (fault !== null) return { result: ended(subject, null), events: [end] };
    const collectedAt = subject.collectedAt as Moment | null;
    const received = {
      ...{ name, size, kind, description, source, collectedBy: subject.collectedBy },
      ...{ number: await giveNumber(tx, { workspaceId: actor.workspaceId, incidentId }), state: "checking" },
      ...{ partsSha256: input.partsSha256, receivedAt: at, receivedBy: actor.name },
    };
    await tx.evidence.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id, incidentId, organisationId, visibility, ...received },
        ...(collectedAt === null ? {} : { collectedAt }),
      },
    });
    return {
      result: ended(subject, id),
      events: [end, event("evidence.received", { ...about, fields: { ...received, collectedAt } })],
    };
  },
});

type Ended = {
  readonly evidenceId: string | null;
  readonly upload: { readonly workspaceId: string; readonly id: string };
  readonly isPrivileged: boolean;
};

const ended = ({ workspaceId, id, visibility }: Upload, evidenceId: string | null): Ended => ({
  evidenceId,
  upload: { workspaceId, id },
  isPrivileged: visibility === "privileged",
});
