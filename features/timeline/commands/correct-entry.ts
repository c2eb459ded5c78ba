import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { occurredAt } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canCorrectEntry } from "../access.ts";
import { lockWrittenEntry } from "../marks/queries.ts";
import { requirePast, writtenFields } from "../rules.ts";
import { correctEntryInput } from "../schema.ts";

/** What was written stays; a new entry says what holds instead, and why, and each names the other. */
export const correctEntry = command({
  input: correctEntryInput,
  load: lockWrittenEntry,
  access: canCorrectEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ input, subject, now }) => {
    requirePast(input, now);
    if (subject.isSuperseded) throw new AppError("conflict", "this entry was corrected already");
    const { incidentId, entryId: supersedesId, reason, label, occurred } = input;
    const entryId = newId();
    const place = { incidentId, organisationId: subject.organisationId };
    const marks = subject.shared ? ({ shared: true } as const) : {};
    const written = event("entry.written", {
      ...{ ...place, ...marks, label, subjectId: entryId, occurred: occurredAt(occurred) },
      fields: { ...writtenFields(input), supersedesId, reason },
    });
    const superseded = event("entry.superseded", {
      ...{ ...place, ...marks, subjectId: supersedesId },
      fields: { supersededById: entryId, reason },
    });
    return { result: { entryId }, events: [written, superseded] };
  },
});
