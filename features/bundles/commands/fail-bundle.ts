import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordBundle } from "../access.ts";
import { getBundle } from "../queries.ts";
import { failBundleInput } from "../schema.ts";
import { moveBundle } from "../writes.ts";

/** Records that a bundle could not be made, and why; it can be asked for again. */
export const failBundle = command({
  input: failBundleInput,
  load: getBundle,
  access: canRecordBundle,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { failure }, subject, now }) => {
    const { id, incidentId, readyAt, failedAt } = subject;
    if (readyAt !== null || failedAt !== null) throw new AppError("conflict", "the bundle is settled");
    const fields = { failure, failedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await moveBundle(tx, { from: subject, to: fields });
    return { result: null, events: [event("bundle.failed", { incidentId, subjectId: id, fields })] };
  },
});
