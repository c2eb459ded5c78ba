import { listFileNames, readCase } from "#features/incidents/overview/queries.ts";
import { listAssignable } from "#features/regulator-questions/queries.ts";
import type { Tx } from "#lib/db.ts";
import { inPageScope } from "#lib/page-scope.ts";
import {
  canAnswerPress,
  canDraftStatement,
  canNameSpokesperson,
  canPostPage,
  canRecordPressRequest,
} from "./access.ts";
import {
  listPressRequests,
  listPublicPages,
  listSpeakers,
  listSpokespersons,
  listStatements,
  type PressRequest,
} from "./queries.ts";
import { byUrgency } from "./rules.ts";

type Place = { readonly workspace: string; readonly reference: string };

/** What the press asks in a case, who speaks, what is said in public, and what this person may do about it. */
export function loadPress({ workspace, reference }: Place) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    const isRunning = closedAt === null;
    const files = await listFileNames(tx, incidentId);
    const requests = await listPressRequests(tx, incidentId);
    const mayName = isRunning && canNameSpokesperson(actor);
    return {
      ...{ summary, now, actorId: actor.id, recorder: actor.name },
      requests: requests
        .sort(byUrgency(now))
        .map((one) => ({ ...one, mayAct: isRunning && canAnswerPress(actor, one) })),
      assignable: await listAssignableTo(tx, requests),
      speakers: mayName ? await listSpeakers(tx) : [],
      spokespersons: await listSpokespersons(tx, incidentId),
      statements: await listStatements(tx, incidentId),
      pages: (await listPublicPages(tx, incidentId)).map((one) => ({
        ...one,
        mayAct: isRunning && canPostPage(actor, one),
      })),
      noticed: await tx.campaign.count({ where: { incidentId, channel: "public_notice" } }),
      own: isRunning ? files.filter((one) => canRecordPressRequest(actor, one)) : [],
      may: {
        recordForCase: isRunning && canRecordPressRequest(actor, { organisationId: null }),
        name: mayName,
        draft: isRunning && canDraftStatement(actor),
      },
    };
  });
}

/** Who can be given a request, by the organisation that it is about. */
async function listAssignableTo(tx: Tx, requests: readonly PressRequest[]) {
  const lists = new Map<string, Awaited<ReturnType<typeof listAssignable>>>();
  for (const { organisationId } of requests)
    if (!lists.has(organisationId ?? ""))
      lists.set(organisationId ?? "", await listAssignable(tx, { organisationId }));
  return lists;
}

export type LoadedPress = Awaited<ReturnType<typeof loadPress>>;
