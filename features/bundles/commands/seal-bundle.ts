import { markGivenOut } from "#features/checkpoints/writes.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordBundle } from "../access.ts";
import { getBundle } from "../queries.ts";
import { sealBundleInput } from "../schema.ts";
import { moveBundle } from "../writes.ts";

/** Records that the file of a bundle is whole: from now on it is offered. */
export const sealBundle = command({
  input: sealBundleInput,
  load: getBundle,
  access: canRecordBundle,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { bundleId: _bundleId, ...file }, subject, now }) => {
    const { id, incidentId, documents, readyAt, failedAt } = subject;
    if (documents === null || readyAt !== null || failedAt !== null)
      throw new AppError("conflict", "the bundle is not being made");
    const fields = { ...file, readyAt: now.toString({ fractionalSecondDigits: 3 }) };
    await moveBundle(tx, { from: subject, to: fields });
    await markGivenOut(tx, { size: file.checkpointSize, now });
    return { result: null, events: [event("bundle.sealed", { incidentId, subjectId: id, fields })] };
  },
});
