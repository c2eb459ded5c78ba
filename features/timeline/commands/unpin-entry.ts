import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canPinEntry } from "../access.ts";
import { getPinnable } from "../marks/queries.ts";
import { pinEntryInput } from "../schema.ts";

/** Takes the pin away; the log keeps who had pinned the entry, and until when. */
export const unpinEntry = command({
  input: pinEntryInput,
  load: getPinnable,
  access: canPinEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { incidentId, seq }, subject, now }) => {
    const { streamId, organisationId, shared, pinId } = subject;
    const unpinned = { unpinnedAt: now.toString(), unpinnedBy: actor.name };
    const { count } = await tx.timelinePin.updateMany({
      where: { streamId, seq, unpinnedAt: null },
      data: unpinned,
    });
    if (count === 0 || pinId === null) throw new AppError("conflict", "this entry is not pinned");
    const entry = event("entry.unpinned", {
      ...{ incidentId, organisationId, subjectId: pinId },
      ...(shared ? { shared: true as const } : {}),
      fields: { seq, ...unpinned },
    });
    return { result: undefined, events: [entry] };
  },
});
