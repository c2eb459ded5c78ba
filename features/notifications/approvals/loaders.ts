import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { isOwedIn } from "../batches/rules.ts";
import { readGuard } from "../guard/queries.ts";
import { MOST_APPROVED } from "./catalogue.ts";
import { listSignable, type Signable } from "./queries.ts";
import { differencesAmong } from "./rules.ts";

/** What one signatory reads before they sign the drafts of several organisations for which they sign. */
export function loadSigningTogether(workspace: string, batchId: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!isId(batchId)) throw notFound("batch");
    const now = Temporal.Now.instant();
    const all = await listSignable(tx, { batchId, actor, now });
    if (all.length === 0 && (await tx.draft.count({ where: { batchId } })) === 0) throw notFound("batch");
    const closed = await listClosed(tx, all);
    const signed = await tx.draft.findMany({
      where: {
        ...{ batchId, state: { in: ["signed", "filed"] } },
        organisationId: { in: [...actor.organisationIds] },
      },
      select: { id: true, organisation: { select: { name: true } } },
      orderBy: { organisation: { name: "asc" } },
    });
    const isMine = ({ draft, standing }: Signable) =>
      standing.mandate !== null && standing.problem === null && !closed.has(draft.obligationId);
    const mine = all.filter(isMine).slice(0, MOST_APPROVED);
    return {
      /** Also what they wrote themselves: it is returned all the same. */
      returnable: all.filter(({ standing }) => standing.mandate !== null).slice(0, MOST_APPROVED),
      ...{ batchId, mine, comparison: differencesAmong(mine), signer: actor.name },
      isRead: mine.every((one) => one.isRead),
      guard: await readGuardOf(tx, mine, { actor, now }),
      notMine: all
        .filter((one) => !isMine(one))
        .map(({ draftId, name, draft, standing }) => {
          const problem = closed.has(draft.obligationId)
            ? null
            : (standing.problem ?? ("noMandate" as const));
          return { draftId, name, problem };
        }),
      signed: signed.map(({ id, organisation }) => ({ draftId: id, name: organisation.name })),
    };
  });
}
export type LoadedTogether = Awaited<ReturnType<typeof loadSigningTogether>>;

type Reading = { readonly actor: Actor; readonly now: Temporal.Instant };

/** What each of these drafts of one case contradicts, as it is read when one is signed alone; null: there are none. */
export function readGuardOf(tx: Tx, drafts: readonly Signable[], { actor, now }: Reading) {
  const incidentId = drafts[0]?.draft.incidentId;
  const draftIds = drafts.map(({ draftId }) => draftId);
  return incidentId === undefined
    ? null
    : readGuard(tx, { incidentId, reach: actor.reach, draftIds, at: now.toString() });
}

/** Duties that were filed, closed or set aside while their draft was on its way. */
async function listClosed(tx: Tx, drafts: readonly Signable[]): Promise<ReadonlySet<string>> {
  const duties = await tx.obligation.findMany({
    where: { id: { in: drafts.map(({ draft }) => draft.obligationId) } },
    select: { id: true, state: true },
  });
  const phaseOf = new Map(drafts.map(({ draft }) => [draft.obligationId, draft.phase]));
  return new Set(duties.filter((duty) => !isOwedIn(phaseOf.get(duty.id) ?? "", duty)).map(({ id }) => id));
}
