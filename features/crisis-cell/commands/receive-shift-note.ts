import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canReceiveNote } from "../access.ts";
import { receiveShiftNoteInput } from "../schema.ts";
import { written } from "../writes.ts";

/** The next shift confirms that it read what the last one left. */
export const receiveShiftNote = command({
  input: receiveShiftNoteInput,
  load: async (tx, { noteId }) => {
    const note = await tx.shiftNote.findFirst({
      where: { id: noteId },
      select: {
        id: true,
        incidentId: true,
        role: true,
        writerId: true,
        incident: { select: { origin: true } },
      },
    });
    if (note === null) throw notFound("shift note");
    return note;
  },
  access: canReceiveNote,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, subject: { id, incidentId, role }, now }) => {
    const received = { receivedAt: written(now), receivedBy: actor.name };
    const { count } = await tx.shiftNote.updateMany({ where: { id, receivedAt: null }, data: received });
    if (count === 0) throw new AppError("conflict", "somebody has taken over already");
    return {
      result: { noteId: id },
      events: [event("shift_note.received", { incidentId, subjectId: id, fields: { role, ...received } })],
    };
  },
});
