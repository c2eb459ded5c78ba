import { writeReminders } from "#features/reminders/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canRecordQuestion } from "../access.ts";
import { precedes } from "../rules.ts";
import { recordQuestionInput } from "../schema.ts";
import { nameAuthority, resolveConcerned } from "../writes.ts";

/** Keeps what an authority asks, with its own time: a question of its own for each organisation or laboratory it names. */
export const recordQuestion = command({
  input: recordQuestionInput,
  load: resolveConcerned,
  access: (actor, { files }) => canRecordQuestion(actor, files),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, about: _about, due, followsId, ...asked } = input;
    if (isAhead(asked.received, now)) throw invalid("received", "inFuture");
    if (due !== null && precedes(due.at, asked.received)) throw invalid("due", "dueBeforeReceived");
    if (followsId !== null) {
      const followed = await tx.authorityQuestion.findFirst({ where: { id: followsId, incidentId } });
      if (followed === null) throw invalid("followsId", "choose");
    }
    const authorityName = await nameAuthority(tx, asked);
    const timed = { dueAt: due?.at ?? null, dueZone: due?.zone ?? null };
    const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
    const questions = subject.files.map((file) => ({
      id: newId(),
      fields: { ...asked, authorityName, ...file, ...timed, followsId, ...recorded },
    }));
    const { workspaceId } = actor;
    await tx.authorityQuestion.createMany({
      data: questions.map(({ id, fields }) => ({ workspaceId, id, incidentId, ...fields })),
    });
    // The cell alone puts reminders on the pages of others; what it did not record itself it finds among what is due.
    const toTell = actor.reach === "workspace" ? questions : [];
    const told = await writeReminders(tx, {
      ...{ actor, now },
      reminders: toTell.map(({ id, fields: { organisationId } }) => ({
        ...{ incidentId, organisationId, memberId: null, about: { kind: "authority_question", id } },
        text: [authorityName, asked.reference, asked.text].filter(Boolean).join(" · ").slice(0, 300),
      })),
    });
    const [first, ...others] = questions.map(
      ({ id, fields }): Event =>
        event("authority_question.recorded", {
          ...{ incidentId, organisationId: fields.organisationId, subjectId: id },
          occurred: occurredAt(asked.received),
          fields: { ...fields, received: asked.received as Json },
        }),
    );
    if (first === undefined) throw invalid("about", "choose");
    return { result: { questionIds: questions.map(({ id }) => id) }, events: [first, ...others, ...told] };
  },
});
