import { writeReminders } from "#features/reminders/writes.ts";
import { getVendorInCase, listControllerNames } from "#features/vendor-notices/queries.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canAskQuestions } from "../access.ts";
import { USUAL_QUESTIONS } from "../catalogue.ts";
import { leavesTime, remindAt } from "../rules.ts";
import { askQuestionsInput } from "../schema.ts";

/** Puts the questions chosen and one's own to a vendor, each with the time by which a reply is asked for. */
export const askQuestions = command({
  input: askQuestionsInput,
  load: getVendorInCase,
  access: canAskQuestions,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, vendorId, organisationId, usual, language, text: own, due } = input;
    const dueAt = Temporal.Instant.from(due);
    if (!leavesTime(now, dueAt)) throw invalid("due", "dueTooSoon");
    const controllers = await listControllerNames(tx, incidentId);
    if (organisationId !== null && !controllers.some(({ id }) => id === organisationId))
      throw invalid("organisationId", "choose");
    const texts = [...usual.map((key) => USUAL_QUESTIONS[key][language]), ...(own === "" ? [] : [own])];
    const { workspaceId, name: askedBy } = actor;
    const timed = { dueAt: dueAt.toString(), remindAt: remindAt(now, dueAt).toString() };
    const questions = texts.map((text) => ({
      id: newId(),
      fields: { vendorId, organisationId, text, askedAt: now.toString(), askedBy, ...timed },
    }));
    await tx.vendorQuestion.createMany({
      data: questions.map(({ id, fields }) => ({ workspaceId, id, incidentId, ...fields })),
    });
    const told = await writeReminders(tx, {
      ...{ actor, now },
      reminders: questions.map(({ id, fields: { text } }) => ({
        ...{
          incidentId,
          organisationId: vendorId,
          memberId: null,
          about: { kind: "question_due", id },
          text,
        },
      })),
    });
    const [first, ...others] = questions.map(
      ({ id, fields }): Event =>
        event("question.asked", { incidentId, organisationId: vendorId, subjectId: id, fields }),
    );
    if (first === undefined) throw invalid("text", "nothingAsked");
    return { result: { asked: questions.length }, events: [first, ...others, ...told] };
  },
});
