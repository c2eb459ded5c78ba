import { cache } from "react";
import { findRefusal } from "#features/checkpoints/queries.ts";
import { canAdoptClaim, canRecordClaim } from "#features/claims/access.ts";
import { readLedger } from "#features/claims/queries.ts";
import { canReadChannel, canReleaseEntry, canWriteInChannel } from "#features/counsel/access.ts";
import { listPrivilegedEntries } from "#features/counsel/queries.ts";
import { listAsked } from "#features/decisions/asking/queries.ts";
import { canSettleLawReview } from "#features/law-reviews/access.ts";
import { listPendingLaw, listWaitingFiles } from "#features/law-reviews/queries.ts";
import { canRecordFiling } from "#features/notifications/access.ts";
import { listMissingProofs } from "#features/notifications/proofs/queries.ts";
import { listSignedDrafts } from "#features/notifications/waiting/queries.ts";
import { listDeadlines, listMatters } from "#features/obligations/agenda/queries.ts";
import { listPartyLabs } from "#features/obligations/parties/queries.ts";
import { listMyReminders } from "#features/reminders/queries.ts";
import { findAwaiting } from "#features/signals/queries.ts";
import { listMyTasks } from "#features/tasks/queries.ts";
import { readWhatIf } from "#features/what-if/queries.ts";
import { onlyAnotherLaw, readAsked } from "#features/what-if/rules.ts";
import { hasRole, isOnlyVendorContact, onOpenCase } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { findWorkerHealth } from "#lib/worker-health.ts";
import { canLogIncident } from "../access.ts";
import {
  countFiles,
  countIncidents,
  FILES_PER_PAGE,
  findLinked,
  listFiles,
  listIncidents,
  readCase,
  readSummary,
  standing,
} from "./queries.ts";
import { factsAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

const LANE_DAYS = 7;
const DAY_MS = 86_400_000;

const present = () => Temporal.Now.instant().epochMilliseconds;

export const loadDashboard = cache((workspace: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const now = present();
    const reach = actor.reach;
    if (reach === "none") return null;
    const agendas = await listDeadlines(tx, { now, until: now + LANE_DAYS * DAY_MS });
    const first = agendas.live.coming.deadlines[0] ?? agendas.live.overdue.deadlines[0];
    const firstExercise = agendas.exercise.coming.deadlines[0] ?? agendas.exercise.overdue.deadlines[0];
    const heroes = [first, firstExercise].flatMap((deadline) => deadline?.exposureId ?? []);
    return {
      ...{ now, reach, agendas, canLogIncident: canLogIncident(actor) },
      isOnlyAuditor: actor.roles.length > 0 && actor.roles.every((role) => role === "auditor"),
      isVendors: isOnlyVendorContact(actor),
      mayFile: (owed: { readonly organisationId: string }) => canRecordFiling(actor, owed),
      labs: await listPartyLabs(tx, heroes),
      matters: await listMatters(tx),
      unproven: await listMissingProofs(tx),
      signed: hasRole(actor, "dpo", "responder") ? await listSignedDrafts(tx) : [],
      reminders: await listMyReminders(tx, actor),
      tasks: await listMyTasks(tx, actor),
      pendingLaw: await listPendingLaw(tx),
      awaiting: reach === "workspace" ? await findAwaiting(tx) : null,
      incidents: await listOverviews(tx, now),
      asked: reach === "organisation" ? await listAsked(tx, actor) : [],
      worker: await findWorkerHealth(tx, now),
      unsigned: await findRefusal(tx),
    };
  }),
);

export type Dashboard = NonNullable<Awaited<ReturnType<typeof loadDashboard>>>;

export const loadIncidents = cache((workspace: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const now = present();
    return { now, incidents: await listOverviews(tx, now), canLogIncident: canLogIncident(actor) };
  }),
);

async function listOverviews(tx: Tx, now: number) {
  const incidents = await listIncidents(tx);
  const countOf = await countIncidents(tx, now);
  return incidents.map((incident) => ({ ...incident, ...standing(incident, countOf(incident.id), now) }));
}

export type IncidentOverview = Awaited<ReturnType<typeof listOverviews>>[number];

export const loadIncident = cache(async (workspace: string, reference: string, search: Promise<Search>) => {
  const { page, position, claim: claimAsked } = factsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = present();
    const summary = await readCase(tx, reference, { actor, now });
    return {
      summary,
      page,
      tasks: await tx.task.count({ where: { incidentId: summary.incident.id } }),
      ...{ position, claimAsked },
      linked: await findLinked(tx, summary.incident),
      unretained: await countFiles(tx, { incidentId: summary.incident.id, position: "none" }),
      pages: Math.ceil(
        (await countFiles(tx, { incidentId: summary.incident.id, position })) / FILES_PER_PAGE,
      ),
      files: await listFiles(tx, { incidentId: summary.incident.id, page, position }),
      claims: await readLedger(tx, summary.incident.id),
      seesClaims: actor.reach === "workspace",
      canRecordClaim: canRecordClaim(onOpenCase(actor, summary.incident)),
      canAdoptClaim: canAdoptClaim(onOpenCase(actor, summary.incident)),
    };
  });
});

export type LoadedIncident = Awaited<ReturnType<typeof loadIncident>>;

/** What suppositions in the address would change; with a publication that waits, the decision on it. */
export const loadWhatIf = cache(async (workspace: string, reference: string, search: Promise<Search>) => {
  const asked = readAsked(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = present();
    const summary = await readCase(tx, reference, { actor, now });
    const incidentId = summary.incident.id;
    const law = onlyAnotherLaw(asked);
    return {
      summary,
      whatIf: await readWhatIf(tx, asked, { incidentId, now }),
      decision:
        law === null || summary.incident.closedAt !== null
          ? null
          : {
              ...{ incidentId, publication: law, maySettle: canSettleLawReview(actor) },
              files: await listWaitingFiles(tx, { incidentId, publication: law }),
            },
    };
  });
});

/** Counsel's channel of one case. To whoever may not read it, the page does not exist. */
export const loadChannel = cache((workspace: string, reference: string) =>
  inPageScope(workspace, async (tx, actor) => {
    if (!canReadChannel(actor)) throw notFound("channel");
    const summary = await readSummary(tx, reference, { actor, now: present() });
    const entries = await listPrivilegedEntries(tx, summary.incident.id);
    const own = actor.reach === "workspace" ? null : (actor.organisationIds[0] ?? null);
    return {
      summary,
      canWrite: canWriteInChannel(actor, { organisationId: own }),
      entries: entries.map((entry) => ({ ...entry, canRelease: canReleaseEntry(actor, entry) })),
    };
  }),
);
