import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canArrangeJointLetters } from "../access.ts";
import { personsOf } from "../rules.ts";
import { agreeJointLetterInput } from "../schema.ts";
import { getOrigin } from "../writes.ts";

/** One organisation writes for another too, to persons of both. Only how many is kept: the printer finds who they are. */
export const agreeJointLetter = command({
  input: agreeJointLetterInput,
  load: async (tx, { incidentId, organisationId, forOrganisationId }) => {
    const origin = await getOrigin(tx, incidentId);
    const organisationIds = [organisationId, forOrganisationId];
    const files = await tx.exposure.findMany({
      where: { incidentId, organisationId: { in: organisationIds } },
      select: {
        organisationId: true,
        organisation: { select: { timeZone: true } },
        labs: { select: { personsConfirmed: true, personsEstimated: true } },
      },
    });
    if (files.length !== organisationIds.length) throw notFound("organisation");
    const served = files.find((file) => file.organisationId === forOrganisationId);
    if (served === undefined) throw notFound("organisation");
    return { origin, served };
  },
  access: canArrangeJointLetters,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { served }, now }) => {
    const { incidentId, persons, ...arrangement } = input;
    const today = now.toZonedDateTimeISO(served.organisation.timeZone).toPlainDate().toString();
    if (arrangement.agreedOn > today) throw invalid("agreedOn", "inFuture");
    const counts = served.labs.map((lab) => personsOf(lab)?.count ?? null);
    const isCounted = counts.length > 0 && counts.every((one) => one !== null);
    const most = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const agreed = persons ?? 0;
    // Two who agree about the same persons come one after the other.
    await tx.$queryRaw`SELECT id FROM exposures WHERE incident_id = ${incidentId}::uuid
      AND organisation_id = ${input.forOrganisationId}::uuid FOR UPDATE`;
    const { _sum: before } = await tx.jointLetter.aggregate({
      where: { incidentId, forOrganisationId: input.forOrganisationId, endedAt: null },
      _sum: { persons: true },
    });
    if (isCounted && (before.persons ?? 0) + agreed > most) throw invalid("persons", "moreThanServed");
    const jointLetterId = newId();
    const fields = { ...arrangement, persons: agreed };
    await tx.jointLetter.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: jointLetterId, incidentId, ...fields },
        agreedOn: new Date(arrangement.agreedOn),
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const occurred = { date: arrangement.agreedOn };
    const about = { incidentId, subjectId: jointLetterId, occurred };
    return { result: { jointLetterId }, events: [event("joint_letter.agreed", { ...about, fields })] };
  },
});
