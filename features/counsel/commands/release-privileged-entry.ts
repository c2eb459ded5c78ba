import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canReleaseEntry } from "../access.ts";
import { getPrivilegedEntry } from "../queries.ts";
import { releasePrivilegedEntryInput } from "../schema.ts";

/** Counsel lifts the privilege: the text enters the case's log as it was written, with who lifted it and why. */
export const releasePrivilegedEntry = command({
  input: releasePrivilegedEntryInput,
  load: (tx, asked) => getPrivilegedEntry(tx, asked),
  access: canReleaseEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ input: { reason }, subject }) => {
    if (subject.released !== null) throw new AppError("conflict", "this entry was released meanwhile");
    const { incidentId, organisationId, entryId, text, writtenAt, by } = subject;
    const released = event("counsel_entry.released", {
      ...{ incidentId, organisationId, subjectId: entryId },
      fields: { text, writtenAt, writtenBy: by?.name ?? null, reason },
    });
    return { result: undefined, events: [released] };
  },
});
