import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { lockDrafts } from "../../drafts/queries.ts";
import { writeSteps } from "../../drafts/writes.ts";
import { canSignAll } from "../access.ts";
import { getToSign } from "../queries.ts";
import { readDraftsInput } from "../schema.ts";

/** The signatory has read several drafts and where they differ, and goes on to sign: what changes later is shown beside this. */
export const readDrafts = command({
  input: readDraftsInput,
  load: (tx, input, actor) => getToSign(tx, input, actor),
  access: canSignAll,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const seenOf = new Map(input.drafts.map(({ draftId, seen }) => [draftId, seen]));
    const drafts = await lockDrafts(tx, [...seenOf.keys()]);
    if (
      drafts.some(({ id, state, contentSha256 }) => state !== "in_review" || contentSha256 !== seenOf.get(id))
    )
      throw new AppError("conflict", "a draft changed since it was opened");
    const steps = drafts.map((draft) => ({
      ...{ draft, step: "read" as const, says: "", contentSha256: draft.contentSha256 },
    }));
    const [first, ...others] = await writeSteps(tx, steps, { actor, now });
    if (first === undefined) throw new RangeError("nothing read");
    return { result: { batchId: input.batchId }, events: [first, ...others] };
  },
});
