import { cache } from "react";
import { listFileNames, readSummary } from "#features/incidents/overview/queries.ts";
import { canAssignTask, canCreateTask, canDropTask, canMoveTask } from "#features/tasks/access.ts";
import { listAssignable, listTasks } from "#features/tasks/queries.ts";
import { filterTasks, isMine } from "#features/tasks/rules.ts";
import { tasksAsked } from "#features/tasks/schema.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import { newId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canStartPlaybook, canWritePlaybook } from "./access.ts";
import {
  findOwnPlaybook,
  findPlan,
  findPublishedPlan,
  listEditions,
  listOwnPlaybooks,
  listPublishedPlans,
  planOfOwn,
  readGround,
  readOffer,
} from "./queries.ts";
import { planStart } from "./rules.ts";

type Search = Promise<{ readonly [name: string]: string | string[] | undefined }>;
type Page = { readonly workspace: string; readonly reference: string; readonly locale: Locale };

const TASKS_PER_PAGE = 100;

/** The tasks of a case as the address asks for them, the one that is opened, and the playbooks that fit. */
export async function loadTasks({ workspace, reference, locale }: Page, search: Search) {
  const asked = tasksAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    const { incident } = summary;
    const all = await listTasks(tx, { incidentId: incident.id });
    const found = filterTasks(all, asked, { actor, now });
    const opened = all.find(({ id }) => id === asked.task);
    const mayCreate = canCreateTask(actor) && incident.closedAt === null;
    const mayStart = canStartPlaybook(actor) && incident.closedAt === null;
    return {
      ...{ summary, asked, mayCreate, now, all, found: found.length },
      tasks: found.slice((asked.page - 1) * TASKS_PER_PAGE, asked.page * TASKS_PER_PAGE),
      pages: Math.ceil(found.length / TASKS_PER_PAGE),
      mine: new Set(all.filter((task) => isMine(task, actor)).map(({ id }) => id)),
      opened:
        opened === undefined
          ? null
          : {
              task: opened,
              may: {
                move: canMoveTask(actor, opened),
                drop: canDropTask(actor),
                assign: canAssignTask(actor),
              },
            },
      assignable: actor.reach === "workspace" ? await listAssignable(tx) : [],
      organisations: await listFileNames(tx, incident.id),
      offer: mayStart ? await readOffer(tx, incident, locale) : null,
      start:
        mayStart && asked.start !== undefined
          ? await preview(tx, asked.start, { incidentId: incident.id, locale })
          : null,
    };
  });
}

export type LoadedTasks = Awaited<ReturnType<typeof loadTasks>>;

/** What starting a playbook would add; nothing is written. */
async function preview(tx: Tx, key: string, { incidentId, locale }: { incidentId: string; locale: Locale }) {
  const plan = await findPlan(tx, key, locale);
  if (plan === null) return null;
  const ground = await readGround(tx, incidentId);
  return { plan, ...planStart(plan, ground, newId) };
}

export type StartPreview = NonNullable<Awaited<ReturnType<typeof preview>>>;

/** The published playbooks and the workspace's own: for the cell. */
export function loadPlaybooks(workspace: string, locale: Locale) {
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    return {
      published: listPublishedPlans(locale),
      own: await listOwnPlaybooks(tx),
      mayWrite: canWritePlaybook(actor),
    };
  });
}

/** One playbook with its action card; of an own one, every version. */
export const loadPlaybook = cache(async (workspace: string, key: string, locale: Locale) =>
  inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const published = findPublishedPlan(key, locale);
    const own = published === null && isLine(key) ? await findOwnPlaybook(tx, key) : null;
    const plan = published ?? (own === null ? null : planOfOwn(own, locale));
    if (plan === null) throw notFound("playbook");
    return {
      ...{ plan, own, mayWrite: canWritePlaybook(actor) },
      editions: own === null ? [] : await listEditions(tx, own.lineId),
    };
  }),
);

export type LoadedPlaybook = Awaited<ReturnType<typeof loadPlaybook>>;

/** What a new version starts from: an own playbook, a published one that is copied, or nothing. */
export async function loadPlaybookForm(workspace: string, search: Search, locale: Locale) {
  const { from } = await search;
  return inPageScope(workspace, async (tx, actor) => {
    if (!canWritePlaybook(actor)) throw notFound("page");
    const key = typeof from === "string" ? from : "";
    const published = findPublishedPlan(key, locale);
    if (published !== null) return { plan: published, basis: published.key, lineId: null, edition: 0 };
    const own = isLine(key) ? await findOwnPlaybook(tx, key) : null;
    if (own === null || own.retiredAt !== null) return { plan: null, basis: null, lineId: null, edition: 0 };
    return { plan: planOfOwn(own, locale), basis: own.basis, lineId: own.lineId, edition: own.edition };
  });
}

export type PlaybookFormStart = Awaited<ReturnType<typeof loadPlaybookForm>>;

const isLine = (key: string): boolean => /^[0-9a-f-]{36}$/.test(key);
