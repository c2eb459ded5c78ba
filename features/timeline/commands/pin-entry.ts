import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canPinEntry } from "../access.ts";
import { getPinnable } from "../marks/queries.ts";
import { pinEntryInput } from "../schema.ts";

/** Keeps one entry in sight above the log. */
export const pinEntry = command({
  input: pinEntryInput,
  load: getPinnable,
  access: canPinEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { incidentId, seq }, subject, now }) => {
    const { streamId, organisationId, shared } = subject;
    const id = newId();
    const pinned = { pinnedAt: now.toString(), pinnedBy: actor.name };
    const { count } = await tx.timelinePin.createMany({
      data: {
        workspaceId: actor.workspaceId,
        id,
        ...{ incidentId, streamId, seq, organisationId, shared },
        ...pinned,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "this entry is pinned already");
    const entry = event("entry.pinned", {
      ...{ incidentId, organisationId, subjectId: id },
      ...(shared ? { shared: true as const } : {}),
      fields: { seq, ...pinned },
    });
    return { result: undefined, events: [entry] };
  },
});
