import { canDecideObligation, canGiveOpinion } from "#features/decisions/access.ts";
import { canAssessExposure, canCorrectAwareness, canReceiveNotice } from "#features/exposures/access.ts";
import { canSettleReview } from "#features/obligations/access.ts";
import { getObligation, type ObligationDetail } from "#features/obligations/queries.ts";
import { listMyReminders } from "#features/reminders/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { canRecordFiling } from "./access.ts";
import { listDpos, listOwnFiles, listOwnFilings, listOwnOrganisations, listToDo } from "./queries.ts";
import { needsAwareness } from "./rules.ts";

/** Nobody does more than three things at once. */
const ACTS_AT_ONCE = 3;

export type MyOrganisation = Awaited<ReturnType<typeof loadMyOrganisation>>;

/** What those who speak for an organisation have to do now, what was done, and whom to call. */
export function loadMyOrganisation(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const own = actor.organisationIds;
    const files = await listOwnFiles(tx, own);
    const unaware = files.filter((file) => needsAwareness(file)).slice(0, ACTS_AT_ONCE);
    const toDo = await listToDo(tx, own);
    const first = toDo.filter(({ state }) => state !== "waiting").slice(0, ACTS_AT_ONCE - unaware.length);
    const acts = [];
    for (const { id } of first) acts.push(actOf(await getObligation(tx, id), actor));
    return {
      now: Temporal.Now.instant().epochMilliseconds,
      recorder: actor.name,
      reminders: await listMyReminders(tx, actor),
      organisations: await listOwnOrganisations(tx, own),
      files,
      unaware,
      acts,
      later: toDo.filter((duty) => !first.includes(duty)),
      filings: await listOwnFilings(tx, own),
      dpos: await listDpos(tx),
    };
  });
}

function actOf(obligation: ObligationDetail, actor: Actor) {
  return {
    obligation,
    permissions: {
      recordFiling: canRecordFiling(actor, obligation),
      decide: canDecideObligation(actor, obligation),
      giveOpinion: canGiveOpinion(actor),
      settleReview: canSettleReview(actor),
      correctAwareness: canCorrectAwareness(actor, obligation),
      receiveNotice: canReceiveNotice(actor, obligation),
      assess: canAssessExposure(actor, obligation),
    },
  };
}
