import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordBundle } from "../access.ts";
import { getBundle } from "../queries.ts";
import { exportBundleInput } from "../schema.ts";
import { moveBundle } from "../writes.ts";

/** Records what the documents of a bundle are, for the checkpoint that will vouch for them. Anew when made anew. */
export const exportBundle = command({
  input: exportBundleInput,
  load: getBundle,
  access: canRecordBundle,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { documents }, subject, now }) => {
    const { id, incidentId, variant, askedBy, readyAt, failedAt } = subject;
    if (readyAt !== null || failedAt !== null) throw new AppError("conflict", "the bundle is settled");
    const made = { documents, exportedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await moveBundle(tx, { from: subject, to: made });
    const fields = { variant, askedBy, ...made };
    return { result: null, events: [event("bundle.exported", { incidentId, subjectId: id, fields })] };
  },
});
