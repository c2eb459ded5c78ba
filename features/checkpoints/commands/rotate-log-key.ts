import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRotateLogKey } from "../access.ts";
import { findPendingRotation } from "../queries.ts";
import { rotateLogKeyInput } from "../schema.ts";

/** Asks the worker for a new key of the log. Until there is one, nobody asks again. */
export const rotateLogKey = command({
  input: rotateLogKeyInput,
  load: (tx) => findPendingRotation(tx),
  access: canRotateLogKey,
  run: async ({ tx, actor, input: { reason }, subject: pending, now }) => {
    if (pending !== null) throw new AppError("conflict", "a new key is already on its way");
    const rotationId = newId();
    const asked = { reason, askedAt: now.toString({ fractionalSecondDigits: 3 }), askedBy: actor.name };
    await tx.logRotation.createMany({ data: { workspaceId: actor.workspaceId, id: rotationId, ...asked } });
    return {
      result: { rotationId },
      events: [event("log_rotation.asked", { subjectId: rotationId, fields: asked })],
    };
  },
});
