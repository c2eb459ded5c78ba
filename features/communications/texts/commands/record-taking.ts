import { canRecordExport } from "#features/exports/access.ts";
import { recordExportInput } from "#features/exports/schema.ts";
import { exportEvent } from "#features/exports/writes.ts";
import { command } from "#lib/command.ts";
import type { Origin } from "#lib/timeline.ts";
import { getOrigin } from "../../writes.ts";

/** The machine records who took which text as a file, in the case's log. */
export const recordTaking = command({
  input: recordExportInput,
  load: (tx, { incidentId }) => getOrigin(tx, incidentId ?? ""),
  access: canRecordExport,
  origin: (_input, origin) => origin as Origin,
  run: async ({ input }) => ({ result: null, events: [exportEvent(input)] }),
});
