import { getObligation } from "#features/obligations/queries.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { findOpenRequest } from "./asking/queries.ts";
import { getCaseFacts, readSigning } from "./queries.ts";

/** What a signatory reads before deciding about one obligation, and by which mandate they would sign. */
export function loadSigning(workspace: string, obligationId: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!isId(obligationId)) throw notFound("obligation");
    const now = Temporal.Now.instant();
    const obligation = await getObligation(tx, obligationId);
    return {
      obligation,
      now: now.epochMilliseconds,
      signer: actor.name,
      signing: await readSigning(tx, { obligation, actor, now }),
      request: await findOpenRequest(tx, obligationId),
      facts: await getCaseFacts(tx, obligation.exposureId),
    };
  });
}

export type LoadedSigning = Awaited<ReturnType<typeof loadSigning>>;
