import { findPlanned } from "#features/awareness/queries.ts";
import { isSameMoment } from "#features/awareness/rules.ts";
import { getObligation, type ObligationDetail } from "#features/obligations/queries.ts";
import { getExplanation } from "#features/obligations/why/queries.ts";
import type { Tx } from "#lib/db.ts";
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
      isOwn: actor.organisationIds.includes(obligation.organisationId),
      signing: await readSigning(tx, { obligation, actor, now }),
      request: await findOpenRequest(tx, obligationId),
      facts: await getCaseFacts(tx, obligation.exposureId),
      start: await readStart(tx, obligation),
    };
  });
}

/** What started the clock: the fact it was counted from, who entered it, and which instant of the sheet it is. */
async function readStart(tx: Tx, { id, incidentId, exposureId, exposure }: ObligationDetail) {
  const { fact, source } = await getExplanation(tx, { id, incidentId });
  const sheet = await findPlanned(tx, { exposureId, zone: exposure.organisation.timeZone });
  const isOfSheet = fact?.name === "awareness" && sheet !== null;
  return { fact, source, sheet: isOfSheet && isSameMoment(fact.moment, sheet.planned.moment) ? sheet : null };
}

export type LoadedSigning = Awaited<ReturnType<typeof loadSigning>>;
