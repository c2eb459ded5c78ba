import { getWritingPlace } from "#features/timeline/queries.ts";
import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canWriteInChannel } from "../access.ts";
import { writePrivilegedEntryInput } from "../schema.ts";

/** Counsel or the DPO writes to the other: sealed in the case's log, and read by nobody else. */
export const writePrivilegedEntry = command({
  input: writePrivilegedEntryInput,
  load: getWritingPlace,
  access: canWriteInChannel,
  origin: (_input, { origin }) => origin,
  run: async ({ input: { incidentId, text }, subject: { organisationId } }) => {
    const entryId = newId();
    const written = event("counsel_entry.written", {
      ...{ incidentId, organisationId, subjectId: entryId },
      visibility: "privileged",
      fields: { text },
    });
    return { result: { entryId }, events: [written] };
  },
});
