import { enqueueMails } from "#features/mails/writes.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { isOwedIn } from "../../batches/rules.ts";
import { listFilers, lockDrafts } from "../../drafts/queries.ts";
import { moveDrafts, writeSteps } from "../../drafts/writes.ts";
import { refuseUntrueLateness } from "../../lateness/queries.ts";
import { readStanding } from "../../signatures/queries.ts";
import { canSignAll } from "../access.ts";
import { getToSign } from "../queries.ts";
import { signDraftsInput } from "../schema.ts";

/**
 * One signatory signs the drafts of several organisations for which they sign, after reading where these differ: one
 * signature, one mandate and one entry for each. Every check of a single signature holds for every one of them, and if
 * one fails none is signed: a draft that changed since it was opened is a conflict, and both contents stay on file.
 */
export const signDrafts = command({
  input: signDraftsInput,
  load: (tx, input, actor) => getToSign(tx, input, actor),
  access: canSignAll,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    await holdLinks(tx, "shared");
    const seenOf = new Map(input.drafts.map(({ draftId, seen }) => [draftId, seen]));
    const drafts = await lockDrafts(tx, [...seenOf.keys()]);
    if (
      drafts.some(({ id, state, contentSha256 }) => state !== "in_review" || contentSha256 !== seenOf.get(id))
    )
      throw new AppError("conflict", "a draft changed since it was opened");
    const duties = await tx.obligation.findMany({
      where: { id: { in: drafts.map(({ obligationId }) => obligationId) } },
      select: { id: true, state: true },
    });
    const dutyOf = new Map(duties.map((duty) => [duty.id, duty]));
    if (drafts.some(({ phase, obligationId }) => !isOwedIn(phase, dutyOf.get(obligationId) ?? { state: "" })))
      throw new AppError("conflict", "a duty was met or set aside meanwhile");
    const steps = [];
    for (const draft of drafts) {
      const standing = await readStanding(tx, { draft, actor, now });
      if (standing === null) throw new AppError("forbidden", "not within this person's role");
      const { mandate, problem } = standing;
      if (mandate === null || problem !== null) throw invalid("mandate", problem ?? "noMandate");
      await refuseUntrueLateness(tx, { draft, at: now.toString() });
      steps.push({
        ...{ draft, step: "signed" as const, says: input.reasons, contentSha256: draft.contentSha256 },
        mandate: mandate as Json,
      });
    }
    const [first, ...others] = await writeSteps(tx, steps, { actor, now });
    if (first === undefined) throw new RangeError("nothing signed");
    const moved = await moveDrafts(
      tx,
      drafts.map((draft) => ({ draft, state: "signed" })),
    );
    const { reference, id: incidentId } = subject.incident;
    const path = `/incidents/${reference}/notifications/readiness`;
    // Whoever signs writes in the name of one of theirs: the mail names the first, and how many there are.
    const organisationId = drafts[0]?.organisationId ?? null;
    const mail = { kind: "must_file", incidentId, organisationId, path, many: drafts.length } as const;
    await enqueueMails(tx, {
      ...{ actor, now },
      mails: (await listFilers(tx)).map((to) => ({ ...mail, to })),
    });
    return { result: { batchId: input.batchId }, events: [first, ...others, ...moved] };
  },
});
