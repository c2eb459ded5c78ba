import { canGiveOpinion } from "#features/decisions/access.ts";
import { listAsked } from "#features/decisions/asking/queries.ts";
import { readSigning } from "#features/decisions/queries.ts";
import {
  canAssessExposure,
  canCorrectAwareness,
  canCountPersons,
  canReceiveNotice,
} from "#features/exposures/access.ts";
import { listCountable } from "#features/exposures/counting/queries.ts";
import { canSettleReview } from "#features/obligations/access.ts";
import { getObligation, type ObligationDetail } from "#features/obligations/queries.ts";
import { listMyReminders } from "#features/reminders/queries.ts";
import { canMoveTask } from "#features/tasks/access.ts";
import { listOwnTasks } from "#features/tasks/queries.ts";
import { isOnlyVendorContact } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { canRecordFiling } from "./access.ts";
import { listDuties } from "./filers/queries.ts";
import {
  listDpos,
  listOwnFiles,
  listOwnFilings,
  listOwnOrganisations,
  readFilingStanding,
} from "./queries.ts";
import { needsAwareness } from "./rules.ts";
import { findOpenDraft, listEntrustedDrafts, listWaitingDrafts } from "./waiting/queries.ts";
import { ACTS_AT_ONCE, divideDuties } from "./waiting/rules.ts";

export type MyOrganisation = Awaited<ReturnType<typeof loadMyOrganisation>>;

/** What those who speak for an organisation have to do now, what was done, and whom to call. */
export function loadMyOrganisation(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const own = actor.organisationIds;
    const tasks = await listOwnTasks(tx, actor);
    const files = await listOwnFiles(tx, own);
    const unaware = files.filter((file) => needsAwareness(file)).slice(0, ACTS_AT_ONCE);
    const now = Temporal.Now.instant();
    // A vendor's contact sees no file: what is asked of it stands apart.
    const duties = isOnlyVendorContact(actor) ? [] : await listDuties(tx, { actor, now });
    const { first, others, later } = divideDuties(duties, ACTS_AT_ONCE - unaware.length);
    const acts = [];
    for (const { id, filer } of first)
      acts.push({ ...(await readAct(tx, await getObligation(tx, id), actor)), filer });
    return {
      now: now.epochMilliseconds,
      recorder: actor.name,
      tasks: tasks.map((task) => ({ ...task, mayMove: canMoveTask(actor, task) })),
      reminders: await listMyReminders(tx, actor),
      asked: await listAsked(tx, actor, own),
      drafts: await listWaitingDrafts(tx, actor),
      entrusted: await listEntrustedDrafts(tx, actor),
      organisations: await listOwnOrganisations(tx, own),
      files,
      countable: (await listCountable(tx, own)).filter((file) => canCountPersons(actor, file)),
      unaware,
      ...{ acts, others, later },
      filings: await listOwnFilings(tx, own),
      dpos: await listDpos(tx),
    };
  });
}

async function readAct(tx: Tx, obligation: ObligationDetail, actor: Actor) {
  const standing = { obligation, actor, now: Temporal.Now.instant() };
  return {
    obligation,
    draft: await findOpenDraft(tx, obligation.id),
    permissions: {
      signing: await readSigning(tx, standing),
      filing: await readFilingStanding(tx, standing),
      giveProof: canRecordFiling(actor, obligation),
      recordFiling: canRecordFiling(actor, obligation),
      giveOpinion: canGiveOpinion(actor),
      settleReview: canSettleReview(actor),
      correctAwareness: canCorrectAwareness(actor, obligation),
      receiveNotice: canReceiveNotice(actor, obligation),
      assess: canAssessExposure(actor, obligation),
    },
  };
}
