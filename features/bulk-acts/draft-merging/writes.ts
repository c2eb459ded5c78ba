import { z } from "zod";
import { canWordBatch } from "#features/notifications/batches/access.ts";
import { getBatch } from "#features/notifications/batches/queries.ts";
import { findDrafts } from "#features/notifications/drafts/queries.ts";
import { readStances } from "#features/notifications/merging/queries.ts";
import { mergeTexts } from "#features/notifications/merging/writes.ts";
import { notFound } from "#lib/errors.ts";
import { bulkKind } from "../rules.ts";

/** Carries the common text as it stands now into the drafts that nobody has signed; the others are named with the reason. */
export const carryTexts = bulkKind({
  input: z.strictObject({ batchId: z.guid({ error: "choose" }) }),
  may: canWordBatch,
  fields: [],
  refuse: async (tx, { files, input, incidentId, now }) => {
    const batch = await getBatch(tx, input.batchId);
    if (batch.incidentId !== incidentId) throw notFound("batch");
    const organisationIds = files.map(({ organisationId }) => organisationId);
    const drafts = await findDrafts(tx, { batchId: batch.id, organisationId: { in: organisationIds } });
    const stances = Map.groupBy(
      await readStances(tx, batch, { drafts, now }),
      ({ draft }) => draft.organisationId,
    );
    return new Map(
      files.flatMap(({ exposureId, organisationId }) => {
        const reasons = (stances.get(organisationId) ?? []).map(({ passedOver }) => passedOver);
        return reasons.includes(null) ? [] : [[exposureId, reasons.at(-1) ?? "noDraft"]];
      }),
    );
  },
  write: async (tx, { actor, now, files, input }) =>
    mergeTexts(tx, {
      ...{ batch: await getBatch(tx, input.batchId), actor, now },
      organisationIds: files.map(({ organisationId }) => organisationId),
    }),
});
