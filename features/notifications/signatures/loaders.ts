import { getObligation } from "#features/obligations/queries.ts";
import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readContent } from "../documents/rules.ts";
import { findSubmitted, getDraft, listSteps } from "../drafts/queries.ts";
import { readGuard } from "../guard/queries.ts";
import { changesBetween } from "../phases/rules.ts";
import { readStanding, whyNotReturned } from "./queries.ts";
import { readingOf } from "./rules.ts";

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
    const accounts = await listAccountsOfPerson(tx, actor.id);
    const { isRead, before } = readingOf(steps, { accounts, sha256: draft.contentSha256 });
    return {
      ...{ draft, steps, content, now: now.epochMilliseconds, signer: actor.name, isRead },
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
