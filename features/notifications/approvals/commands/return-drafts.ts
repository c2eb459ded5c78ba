import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { lockDrafts } from "../../drafts/queries.ts";
import { moveDrafts, writeSteps } from "../../drafts/writes.ts";
import { tellReturned } from "../../returning/writes.ts";
import { whyNotReturned } from "../../signatures/queries.ts";
import { canReturnAll } from "../access.ts";
import { getToSign } from "../queries.ts";
import { returnDraftsInput } from "../schema.ts";

/**
 * Sends several drafts of one text back for the same reason, each with a record and an entry of its own: every one must
 * be as it was when it was opened, else none is sent back.
 */
export const returnDrafts = command({
  input: returnDraftsInput,
  load: (tx, input, actor) => getToSign(tx, input, actor),
  access: canReturnAll,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const seenOf = new Map(input.drafts.map(({ draftId, seen }) => [draftId, seen]));
    const drafts = await lockDrafts(tx, [...seenOf.keys()]);
    if (
      drafts.some(({ id, state, contentSha256 }) => state !== "in_review" || contentSha256 !== seenOf.get(id))
    )
      throw new AppError("conflict", "a draft changed since it was opened");
    for (const draft of drafts) {
      const problem = await whyNotReturned(tx, { draft, actor, now });
      if (problem !== null) throw invalid("says", problem);
    }
    const steps = drafts.map((draft) => ({
      ...{ draft, step: "returned" as const, says: input.says, contentSha256: draft.contentSha256 },
    }));
    const [first, ...others] = await writeSteps(tx, steps, { actor, now });
    if (first === undefined) throw new RangeError("nothing returned");
    const moved = await moveDrafts(
      tx,
      drafts.map((draft) => ({ draft, state: "returned" })),
    );
    const { reference } = subject.incident;
    await tellReturned(tx, drafts, { actor, now, reference });
    return { result: { reference, batchId: input.batchId }, events: [first, ...others, ...moved] };
  },
});
