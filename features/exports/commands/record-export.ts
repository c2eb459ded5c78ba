import type { Origin } from "#ledger/header.ts";
import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { canRecordExport } from "../access.ts";
import { recordExportInput } from "../schema.ts";
import { exportEvent } from "../writes.ts";

/** The machine records what somebody took out: in the case's log, or in the workspace's for what spans cases. */
export const recordExport = command({
  input: recordExportInput,
  load: async (tx, { incidentId }): Promise<Origin> => {
    if (incidentId === null) return "live";
    const found = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (found === null) throw notFound("incident");
    return found.origin as Origin;
  },
  access: canRecordExport,
  origin: (_input, origin) => origin,
  run: async ({ input }) => ({ result: null, events: [exportEvent(input)] }),
});
