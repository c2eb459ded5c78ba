import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../access.ts";
import { problemsInReach } from "../rules.ts";
import { countReachInput } from "../schema.ts";
import { findReach, getLabs, getOrigin, holdPersons } from "../writes.ts";

const WAYS = ["post", "email", "mobile", "unreachable"] as const;

/**
 * How many persons of a laboratory can be reached how, and how many by no channel: counted in its files, never listed. What
 * this count leaves empty stays as it was counted before.
 */
export const countReach = command({
  input: countReachInput,
  load: async (tx, { incidentId, labId }) => {
    const origin = await getOrigin(tx, incidentId);
    return { origin, labs: await getLabs(tx, { incidentId, labIds: [labId] }) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId, labId, source } = input;
    if (WAYS.every((way) => input[way] === null)) throw invalid("post", "required");
    const [lab] = labs;
    const persons = await holdPersons(tx, { incidentId, labId });
    const before = (await findReach(tx, incidentId, labs)).get(labId);
    const counted = WAYS.map((way) => [way, input[way] ?? before?.[way] ?? null]);
    const reach = Object.fromEntries(counted) as Record<(typeof WAYS)[number], number | null>;
    const fields = { labId, ...reach, source };
    const problems = problemsInReach(reach, persons);
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
