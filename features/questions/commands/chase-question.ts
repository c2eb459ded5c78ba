import { writeReminders } from "#features/reminders/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canChaseQuestion } from "../access.ts";
import { getQuestion, type ListedQuestion } from "../queries.ts";
import { chaseOf } from "../rules.ts";
import { chaseQuestionInput } from "../schema.ts";

/**
 * Reminds the vendor of a question before its time, once; at its time records, once, that no answer came, and tells
 * the vendor and the cell.
 */
export const chaseQuestion = command({
  input: chaseQuestionInput,
  load: getQuestion,
  access: canChaseQuestion,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, subject, now }) => {
    const { id, incidentId, vendorId, text } = subject;
    const chase =
      subject.answers.length > 0 || subject.incident.closedAt !== null ? null : chaseOf(subject, now);
    if (chase === null || !(await claim(tx, subject, { chase, now })))
      throw new AppError("conflict", "nothing to chase, or another did");
    const isSilence = chase === "record_silence";
    const about = { incidentId, organisationId: vendorId, subjectId: id };
    const chased = isSilence
      ? event("question.unanswered", {
          ...about,
          occurred: subject.dueAt.toISOString(),
          fields: { unansweredAt: now.toString() },
        })
      : event("question.reminded", { ...about, fields: { remindedAt: now.toString() } });
    const planned = Temporal.Instant.fromEpochMilliseconds(
      (isSilence ? subject.dueAt : subject.remindAt).getTime(),
    );
    const reminder = { incidentId, memberId: null, text, plannedAt: planned };
    const kind = isSilence ? "question_unanswered" : "question_due";
    const told = await writeReminders(tx, {
      ...{ actor, now },
      reminders: [vendorId, ...(isSilence ? [null] : [])].map((organisationId) => ({
        ...{ ...reminder, organisationId, about: { kind, id } },
      })),
    });
    return { result: { chase }, events: [chased, ...told] };
  },
});

/** Whoever sets the mark chases; an answer that came meanwhile leaves nothing to chase. */
async function claim(
  tx: Tx,
  { id }: ListedQuestion,
  { chase, now }: { chase: "remind" | "record_silence"; now: Temporal.Instant },
): Promise<boolean> {
  const at = now.toString();
  const { count } = await tx.vendorQuestion.updateMany({
    where: {
      id,
      ...{ unansweredAt: null, withdrawnAt: null },
      answers: { none: {} },
      ...(chase === "remind" ? { remindedAt: null } : {}),
    },
    data: chase === "remind" ? { remindedAt: at } : { unansweredAt: at },
  });
  return count > 0;
}
