import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../access.ts";
import { problemsInReach } from "../rules.ts";
import { countReachInput } from "../schema.ts";
import { getLabs, getOrigin } from "../writes.ts";

/** How many persons of a laboratory can be reached how, and how many by no channel: counted in its files, never listed. */
export const countReach = command({
  input: countReachInput,
  load: async (tx, { incidentId, labId }) => {
    const origin = await getOrigin(tx, incidentId);
    return { origin, labs: await getLabs(tx, { incidentId, labIds: [labId] }) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId, ...fields } = input;
    const { post, email, mobile, unreachable } = fields;
    if ([post, email, mobile, unreachable].every((one) => one === null)) throw invalid("post", "required");
    const [lab] = labs;
    const problems = problemsInReach(fields, lab?.persons ?? null);
    if (problems.length > 0) throw new AppError("invalid", "more than there are", { problems });
    const organisationId = lab?.organisationId ?? null;
    const reachId = newId();
    await tx.reachCount.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: reachId, incidentId, ...fields },
        ...{ organisationId: organisationId ?? "", recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const about = { incidentId, organisationId, subjectId: reachId };
    return { result: { reachId }, events: [event("reach.counted", { ...about, fields })] };
  },
});
