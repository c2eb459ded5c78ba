import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordBundle } from "../access.ts";
import { getBundle } from "../queries.ts";
import { removeBundleInput } from "../schema.ts";
import { moveBundle } from "../writes.ts";

/** Records that the file of a bundle is no longer kept here: its days are over, or a command took it. */
export const removeBundle = command({
  input: removeBundleInput,
  load: getBundle,
  access: canRecordBundle,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, subject, now }) => {
    const { id, incidentId, readyAt, removedAt } = subject;
    if (readyAt === null || removedAt !== null) throw new AppError("conflict", "there is no file to remove");
    const fields = { removedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await moveBundle(tx, { from: subject, to: fields });
    return { result: null, events: [event("bundle.removed", { incidentId, subjectId: id, fields })] };
  },
});
