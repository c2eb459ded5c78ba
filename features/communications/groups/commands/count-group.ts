import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../../access.ts";
import { expectText } from "../../hard-cases/writes.ts";
import { getLabs, getOrigin } from "../../writes.ts";
import { problemsOfGroup } from "../rules.ts";
import { countGroupInput } from "../schema.ts";

const ZONE = "Europe/Paris";

/** How many prescribers or staff of a laboratory are concerned, and how many were told; a later count stands instead. */
export const countGroup = command({
  input: countGroupInput,
  load: async (tx, { incidentId, labId }) => {
    const origin = await getOrigin(tx, incidentId);
    return { origin, labs: await getLabs(tx, incidentId, [labId]) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId, ...said } = input;
    const { labId, personGroup, toldOn } = said;
    const [lab] = labs;
    if (lab === undefined) throw invalid("labId", "choose");
    const standing = await tx.toldGroup.findFirst({
      where: { incidentId, labId, personGroup, replacedBy: { none: {} } },
      select: { id: true, persons: true, groupTold: true, groupReturned: true },
    });
    const figures = {
      persons: said.persons ?? 0,
      groupTold: said.groupTold ?? standing?.groupTold ?? 0,
      groupReturned: said.groupReturned ?? standing?.groupReturned ?? 0,
    };
    const problems = problemsOfGroup({ ...said, ...figures });
    if (problems.length > 0) throw new AppError("invalid", "figures that cannot all be true", { problems });
    const today = now.toZonedDateTimeISO(ZONE).toPlainDate().toString();
    if (toldOn !== null && toldOn > today) throw invalid("toldOn", "dayAhead");
    await expectText(tx, incidentId, said.textVersionId);
    const names = ["persons", "groupTold", "groupReturned"] as const;
    const isLess = standing !== null && names.some((name) => figures[name] < standing[name]);
    if (isLess && said.reason === "") throw invalid("reason", "reasonForLess");
    const groupId = newId();
    const fields = { ...said, ...figures, replacesId: standing?.id ?? null };
    const { organisationId } = lab;
    const { count } = await tx.toldGroup.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: groupId, incidentId, organisationId, ...fields },
        ...{ toldOn: toldOn === null ? null : new Date(toldOn) },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "somebody counted this group meanwhile");
    const about = { incidentId, organisationId, subjectId: groupId };
    return { result: { groupId }, events: [event("told_group.counted", { ...about, fields })] };
  },
});
