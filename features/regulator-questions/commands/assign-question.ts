import { writeReminders } from "#features/reminders/writes.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAssignQuestion } from "../access.ts";
import { getQuestion, listAssignable } from "../queries.ts";
import { assignQuestionInput } from "../schema.ts";

/** Gives a question to whoever prepares its answer, or takes it back; tells them. It moves no date. */
export const assignQuestion = command({
  input: assignQuestionInput,
  load: getQuestion,
  access: canAssignQuestion,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { memberId }, subject, now }) => {
    const { id, incidentId, organisationId, authorityName, reference } = subject;
    const members = await listAssignable(tx, subject);
    const chosen = members.find((one) => one.id === memberId);
    if (memberId !== null && chosen === undefined) throw invalid("memberId", "choose");
    if (subject.ownerId === memberId) throw new AppError("conflict", "they have it already");
    const { count } = await tx.authorityQuestion.updateMany({
      where: { id, withdrawnAt: null, ownerId: subject.ownerId },
      data: { ownerId: memberId },
    });
    if (count === 0) throw new AppError("conflict", "another gave it meanwhile, or it is withdrawn");
    const told =
      memberId === null || memberId === actor.id || actor.reach !== "workspace"
        ? []
        : await writeReminders(tx, {
            ...{ actor, now },
            reminders: [
              {
                ...{ incidentId, organisationId, memberId, about: { kind: "authority_question", id } },
                text: [authorityName, reference, subject.text].filter(Boolean).join(" · ").slice(0, 300),
              },
            ],
          });
    const assigned = event("authority_question.assigned", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: { ownerId: memberId, ownerName: chosen?.name ?? null },
    });
    return { result: undefined, events: [assigned, ...told] };
  },
});
