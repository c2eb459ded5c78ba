import { getObligation } from "#features/obligations/queries.ts";
import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readContent } from "../documents/rules.ts";
import { type DraftStep, findSubmitted, getDraft, listSteps } from "../drafts/queries.ts";
import { readGuard } from "../guard/queries.ts";
import { changesBetween } from "../phases/rules.ts";
import { readStanding, whyNotReturned } from "./queries.ts";

/** What a signatory reads before they sign a draft or return it. */
export function loadDraftSigning(workspace: string, draftId: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!isId(draftId)) throw notFound("draft");
    const now = Temporal.Now.instant();
    const draft = await getDraft(tx, draftId);
    const submitted = await findSubmitted(tx, draft);
    if (submitted === null) throw notFound("draft");
    const steps = await listSteps(tx, draft.id);
    const content = readContent(submitted);
    const before = await findSeen(tx, steps, { memberId: actor.id, sha256: draft.contentSha256 });
    return {
      ...{ draft, steps, content, now: now.epochMilliseconds, signer: actor.name },
      obligation: await getObligation(tx, draft.obligationId),
      standing: await readStanding(tx, { draft, actor, now }),
      mayReturn: (await whyNotReturned(tx, { draft, actor, now })) === null,
      guard: await readGuard(tx, {
        ...{ incidentId: draft.incidentId, reach: actor.reach, draftIds: [draft.id], at: now.toString() },
      }),
      isOwn: actor.organisationIds.includes(draft.organisationId),
      /** Null: they see it for the first time, or it is as they saw it. */
      changes: before === null ? null : changesBetween(readContent(before), content),
    };
  });
}
export type LoadedDraftSigning = Awaited<ReturnType<typeof loadDraftSigning>>;

type Seeing = { readonly memberId: string; readonly sha256: string | null };

/** The content that this person read, returned or signed last, where another stands now. */
async function findSeen(tx: Tx, steps: readonly DraftStep[], { memberId, sha256 }: Seeing) {
  const accounts = await listAccountsOfPerson(tx, memberId);
  const seen = steps.findLast(
    ({ step, steppedById, contentSha256 }) =>
      step !== "submitted" && accounts.includes(steppedById) && contentSha256 !== null,
  );
  if (seen === undefined || seen.contentSha256 === sha256) return null;
  return (
    steps.find(({ step, contentSha256 }) => step === "submitted" && contentSha256 === seen.contentSha256)
      ?.content ?? null
  );
}
