import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordFurtherFacts } from "../access.ts";
import { furtherOf, getExposure } from "../queries.ts";
import { withdrawPostponementInput } from "../schema.ts";
import { changeFurtherFacts } from "../writes.ts";

/** Takes back an order, an extension or a police statement recorded by mistake; the log keeps it. */
export const withdrawPostponement = command({
  input: withdrawPostponementInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canRecordFurtherFacts,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { version, kind, place, reason } = input;
    const before = furtherOf(subject);
    const list = before[kind] ?? [];
    if (place >= list.length) throw new AppError("conflict", "it was taken back already");
    const further = { ...before, [kind]: list.filter((_one, index) => index !== place) };
    const { workspaceId } = actor;
    return changeFurtherFacts(tx, { subject, version, further, reason, workspaceId, now });
  },
});
