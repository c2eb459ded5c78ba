import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { listNextDeadlines } from "../queries.ts";
import { writeShiftNoteInput } from "../schema.ts";
import { getCase, written } from "../writes.ts";

/** What one shift leaves to the next: what is open, in its words, and the next deadlines as the case had them. */
export const writeShiftNote = command({
  input: writeShiftNoteInput,
  load: getCase,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, ...text } = input;
    const deadlines = (await listNextDeadlines(tx, incidentId)).map(({ dueAt, ...deadline }) => ({
      ...deadline,
      dueAt: dueAt.toISOString(),
    }));
    const fields = { ...text, deadlines };
    const noteId = newId();
    await tx.shiftNote.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: noteId, incidentId, ...fields },
        ...{ writtenAt: written(now), writtenBy: actor.name, writerId: actor.id },
      },
    });
    return {
      result: { noteId },
      events: [event("shift_note.written", { incidentId, subjectId: noteId, fields })],
    };
  },
});
