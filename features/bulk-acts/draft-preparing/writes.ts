import { z } from "zod";
import { canWordBatch } from "#features/notifications/batches/access.ts";
import { getBatch, listAddressed } from "#features/notifications/batches/queries.ts";
import { writeDraftsOfBatch } from "#features/notifications/batches/writes.ts";
import { notFound } from "#lib/errors.ts";
import { bulkKind } from "../rules.ts";

/** Prepares the draft of each organisation from one text, merged with what its own file says. */
export const prepareDrafts = bulkKind({
  input: z.strictObject({ batchId: z.guid({ error: "choose" }) }),
  may: canWordBatch,
  fields: [],
  refuse: async (tx, { files, input, incidentId }) => {
    const batch = await getBatch(tx, input.batchId);
    if (batch.incidentId !== incidentId) throw notFound("batch");
    const theirs = files.map(({ organisationId }) => organisationId);
    const addressed = await listAddressed(tx, batch, theirs);
    return new Map(
      addressed.flatMap(({ exposureId, reason }) => (reason === null ? [] : [[exposureId, reason]])),
    );
  },
  write: async (tx, { actor, now, files, input }) =>
    writeDraftsOfBatch(tx, {
      ...{ batch: await getBatch(tx, input.batchId), actor, now },
      organisationIds: files.map(({ organisationId }) => organisationId),
    }),
});
