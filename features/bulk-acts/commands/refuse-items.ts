import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRefuseItems } from "../access.ts";
import { listPending, lockAct } from "../queries.ts";
import { refuseItemsInput } from "../schema.ts";
import { settleItems } from "../writes.ts";

const ALL = Number.MAX_SAFE_INTEGER;

/** Leaves organisations out of an act that could not be carried out for them, with the reason. */
export const refuseItems = command({
  input: refuseItemsInput,
  load: (tx, { bulkActId }) => lockAct(tx, bulkActId),
  access: canRefuseItems,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input, subject, now }) => {
    const exposureIds = input.exposureIds ?? undefined;
    const files = await listPending(tx, subject.id, { size: ALL, exposureIds });
    if (files.length === 0) throw new AppError("conflict", "nothing of it is pending");
    const settled = files.map(({ exposureId }) => ({
      ...{ exposureId, reason: input.reason },
      state: "refused" as const,
    }));
    const { pending, carried } = await settleItems(tx, { act: subject, settled, now });
    return { result: { pending }, events: [carried] };
  },
});
