import { writeReminders } from "#features/reminders/writes.ts";
import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAskForDecisions } from "../access.ts";
import { listRemindable } from "../asking/queries.ts";
import { remindSignersInput } from "../schema.ts";

/** Reminds everyone who was asked and has not answered, each on their own page. */
export const remindSigners = command({
  input: remindSignersInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canAskForDecisions,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { incidentId, requestIds }, now }) => {
    const open = await listRemindable(tx, { incidentId, requestIds });
    const reminded = open.map(({ id: subjectId, organisationId, reminders }) =>
      event("decision.reminded", {
        ...{ incidentId, organisationId, subjectId },
        fields: { reminders: reminders + 1, remindedAt: now.toString() },
      }),
    );
    const [first, ...others] = reminded;
    if (first === undefined) throw invalid("requestIds", "answeredAlready");
    await tx.decisionRequest.updateMany({
      where: { id: { in: open.map(({ id }) => id) } },
      data: { reminders: { increment: 1 }, remindedAt: now.toString(), version: { increment: 1 } },
    });
    const sent = await writeReminders(tx, {
      ...{ actor, now },
      reminders: open.map(({ organisationId, recipientId, obligationId, message }) => ({
        ...{ incidentId, organisationId, memberId: recipientId, text: message },
        about: { kind: "decision_request", id: obligationId },
      })),
    });
    return { result: { reminded: reminded.length }, events: [first, ...others, ...sent] };
  },
});
