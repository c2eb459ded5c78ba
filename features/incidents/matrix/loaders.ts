import { cache } from "react";
import { canGiveOpinion } from "#features/decisions/access.ts";
import { readSigning } from "#features/decisions/queries.ts";
import { canAssessExposure, canCorrectAwareness, canReceiveNotice } from "#features/exposures/access.ts";
import { canRecordParty } from "#features/informed-parties/access.ts";
import { countParties, listParties } from "#features/informed-parties/queries.ts";
import { canRecordFiling } from "#features/notifications/access.ts";
import { readFilingStanding } from "#features/notifications/queries.ts";
import { canAssignOwner, canSettleReview } from "#features/obligations/access.ts";
import { readMatrix } from "#features/obligations/matrix/queries.ts";
import { matrixAsked } from "#features/obligations/matrix/schema.ts";
import { listOwners } from "#features/obligations/queries.ts";
import { getExplanation } from "#features/obligations/why/queries.ts";
import { onOpenCase } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { readCase } from "../overview/queries.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

/** The matrix of a case as its address asks for it, with the one cell or file that a panel explains. */
export const loadMatrix = cache(async (workspace: string, reference: string, search: Promise<Search>) => {
  const asked = matrixAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const incidentId = summary.incident.id;
    const matrix = await readMatrix(tx, asked, { incidentId, now });
    const isOpen = summary.incident.closedAt === null;
    return {
      ...{ summary, asked, ...matrix },
      partiesOf: await countParties(tx, incidentId),
      parties: await readParties(tx, { asked, matrix, actor, isOpen }),
      actingOn: canAssignOwner(actor) && isOpen ? actor : null,
      explained: asked.why === undefined ? null : await explain(tx, asked.why, { actor, incidentId }),
    };
  });
});

type Reading = {
  readonly asked: ReturnType<typeof matrixAsked.parse>;
  readonly matrix: Awaited<ReturnType<typeof readMatrix>>;
  readonly actor: Actor;
  readonly isOpen: boolean;
};

/** Whom the file that the address names informs without a legal clock. */
async function readParties(tx: Tx, { asked, matrix, actor, isOpen }: Reading) {
  const file = matrix.opened.find(({ exposureId }) => exposureId === asked.inform);
  if (file === undefined) return null;
  return {
    file,
    listed: await listParties(tx, file.exposureId),
    recorder: actor.name,
    mayRecord: isOpen && canRecordParty(actor, file),
  };
}

export type LoadedParties = NonNullable<Awaited<ReturnType<typeof readParties>>>;

async function explain(tx: Tx, id: string, { actor, incidentId }: { actor: Actor; incidentId: string }) {
  const explanation = await getExplanation(tx, { id, incidentId });
  const { obligation } = explanation;
  const assignsOwner = canAssignOwner(actor);
  const acting = onOpenCase(actor, obligation.incident);
  const standing = { obligation, actor: acting, now: Temporal.Now.instant() };
  return {
    ...explanation,
    recorder: actor.name,
    owners: assignsOwner ? await listOwners(tx) : [],
    permissions: {
      signing: await readSigning(tx, standing),
      filing: await readFilingStanding(tx, standing),
      giveProof: canRecordFiling(actor, obligation),
      recordFiling: canRecordFiling(acting, obligation),
      giveOpinion: canGiveOpinion(acting),
      correctAwareness: canCorrectAwareness(actor, obligation),
      receiveNotice: canReceiveNotice(acting, obligation),
      assess: canAssessExposure(acting, obligation),
      settleReview: canSettleReview(acting),
    },
  };
}

export type ExplainedObligation = Awaited<ReturnType<typeof explain>>;
