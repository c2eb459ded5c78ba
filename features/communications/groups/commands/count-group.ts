import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../../access.ts";
import { firstsOf } from "../../rules.ts";
import { getLabs, getOrigin, holdPersons, listLabWaves } from "../../writes.ts";
import { countGroupInput } from "../schema.ts";

/** How many prescribers or staff of a laboratory are concerned; a later count stands instead. */
export const countGroup = command({
  input: countGroupInput,
  load: async (tx, { incidentId, labId, personGroup }) => {
    const origin = await getOrigin(tx, incidentId);
    return { origin, labs: await getLabs(tx, { incidentId, labIds: [labId], personGroup }) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId, ...said } = input;
    const { labId, personGroup, reason } = said;
    const [lab] = labs;
    if (lab === undefined) throw invalid("labId", "choose");
    const persons = said.persons ?? 0;
    await holdPersons(tx, { incidentId, labId, personGroup });
    const told = firstsOf(await listLabWaves(tx, { incidentId, labId, personGroup }));
    if (persons < told) throw invalid("persons", "fewerThanTold");
    const standing = await tx.toldGroup.findFirst({
      where: { incidentId, labId, personGroup, replacedBy: { none: {} } },
      select: { id: true, persons: true },
    });
    if (standing !== null && persons < standing.persons && reason === "")
      throw invalid("reason", "reasonForLess");
    const groupId = newId();
    const fields = { labId, personGroup, persons, reason, replacesId: standing?.id ?? null };
    const { organisationId } = lab;
    const { count } = await tx.toldGroup.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: groupId, incidentId, organisationId, ...fields },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "somebody counted this group meanwhile");
    const about = { incidentId, organisationId, subjectId: groupId };
    return { result: { groupId }, events: [event("told_group.counted", { ...about, fields })] };
  },
});
