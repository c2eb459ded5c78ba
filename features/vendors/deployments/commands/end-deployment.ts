import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRecordDeployment } from "../../access.ts";
import { endDeploymentInput } from "../schema.ts";

/** The last day on which it ran; what was recorded before stays in the log. */
export const endDeployment = command({
  input: endDeploymentInput,
  load: async (tx, { deploymentId }) => {
    const found = await tx.deployment.findFirst({ where: { id: deploymentId } });
    if (found === null) throw notFound("deployment");
    return found;
  },
  access: canRecordDeployment,
  run: async ({ tx, input, subject }) => {
    const { version, untilOn, reason } = input;
    const startedOn = subject.fromOn?.toISOString().slice(0, 10) ?? null;
    if (startedOn !== null && untilOn < startedOn) throw invalid("untilOn", "endBeforeStart");
    const { count } = await tx.deployment.updateMany({
      where: { id: subject.id, version },
      data: { untilOn: `${untilOn}T00:00:00Z`, endedFor: reason, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody else changed this deployment meanwhile");
    const { organisationId } = subject;
    const fields = { untilOn, endedFor: reason };
    return {
      result: { organisationId },
      events: [event("deployment.ended", { organisationId, subjectId: subject.id, fields })],
    };
  },
});
