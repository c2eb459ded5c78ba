import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { earliest, type Moment } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type Anchors, deriveDueAt, isMine, isSettled, openBlockers } from "./rules.ts";
import type { TaskDue } from "./schema.ts";

const select = {
  id: true,
  incidentId: true,
  organisationId: true,
  title: true,
  instructions: true,
  ownerMemberId: true,
  ownerName: true,
  ownerRole: true,
  due: true,
  dueAt: true,
  blockedBy: true,
  released: true,
  state: true,
  note: true,
  settledAt: true,
  settledBy: true,
  playbookStep: true,
  createdAt: true,
  createdBy: true,
  version: true,
  organisation: { select: { name: true, timeZone: true, kind: true } },
  incident: {
    select: { reference: true, title: true, origin: true, closedAt: true, loggedAt: true, detection: true },
  },
} satisfies Prisma.TaskSelect;

type Row = Prisma.TaskGetPayload<{ select: typeof select }>;

/** A task as it stands now: what its date comes to, and which tasks it still waits for. */
export type TaskRow = Omit<Row, "due" | "dueAt" | "settledAt"> & {
  readonly due: TaskDue | null;
  /** Epoch milliseconds. */
  readonly dueAt: number | null;
  readonly settledAt: number | null;
  readonly waitsFor: readonly string[];
};

export async function getTask(tx: Tx, id: string): Promise<TaskRow> {
  const [task] = await listTasks(tx, { id });
  if (task === undefined) throw notFound("task");
  return task;
}

/** The tasks in scope that match, with their dates; those without a date last, the rest by date. */
export async function listTasks(tx: Tx, where: Prisma.TaskWhereInput): Promise<TaskRow[]> {
  const rows = await tx.task.findMany({
    where,
    select,
    orderBy: [{ createdAt: "asc" }, { title: "asc" }, { id: "asc" }],
  });
  const cases = [...new Set(rows.map(({ incidentId }) => incidentId))];
  if (cases.length === 0) return [];
  const related = rows.flatMap((row) => [...row.blockedBy, ...taskAnchor(row)]);
  const settledAt = await listSettled(tx, [...new Set(related)]);
  const anchorsOf = await readAnchors(tx, rows, settledAt);
  const settled = new Set(settledAt.keys());
  return rows.map((row) => shown(row, anchorsOf(row), settled)).sort(byDate);
}

function shown(row: Row, anchors: Anchors, settled: ReadonlySet<string>): TaskRow {
  const due = row.due as TaskDue | null;
  const kept = row.dueAt?.getTime() ?? null;
  return {
    ...row,
    due,
    dueAt: isSettled(row.state) ? kept : isStill(row) ? null : deriveDueAt(due, row.organisationId, anchors),
    settledAt: row.settledAt?.getTime() ?? null,
    waitsFor: openBlockers(row, settled),
  };
}

/** No clock runs in a case that is closed, or told as history. */
function isStill({ incident }: Pick<Row, "incident">): boolean {
  return incident.closedAt !== null || incident.origin === "demonstration";
}

function byDate(a: TaskRow, b: TaskRow): number {
  return (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) || 0;
}

function taskAnchor({ due }: Pick<Row, "due">): string[] {
  const typed = due as TaskDue | null;
  return typed?.from === "task" ? [typed.taskId] : [];
}

/** Of these tasks, those that are done or dropped, and since when. */
async function listSettled(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = await tx.task.findMany({
    where: { id: { in: [...ids] }, settledAt: { not: null } },
    select: { id: true, settledAt: true },
  });
  return new Map(found.map(({ id, settledAt }) => [id, settledAt?.getTime() ?? 0]));
}

type AnchorsOf = (row: Row) => Anchors;

/** What the open ones of these tasks are dated from, each kind in one statement. */
async function readAnchors(tx: Tx, rows: readonly Row[], doneAt: Map<string, number>): Promise<AnchorsOf> {
  const open = rows.filter(({ state }) => !isSettled(state));
  const clocks = await earliestClocks(tx, open);
  const aware = await earliestAwareness(tx, open);
  return ({ incidentId, incident }) => ({
    logged: incident.loggedAt.getTime(),
    detection: incident.detection as Moment | null,
    obligationDueAt: (ruleId, organisationId) =>
      clocks.get(keyOf(incidentId, organisationId, ruleId)) ?? null,
    awareAt: (organisationId) => aware.get(keyOf(incidentId, organisationId)) ?? null,
    taskDoneAt: (taskId) => doneAt.get(taskId) ?? null,
  });
}

const keyOf = (incidentId: string, organisationId: string | null, ruleId = ""): string =>
  `${incidentId} ${organisationId ?? ""} ${ruleId}`;

function hanging(rows: readonly Row[], from: TaskDue["from"]): readonly Row[] {
  return rows.filter(({ due }) => (due as TaskDue | null)?.from === from);
}

async function earliestClocks(tx: Tx, rows: readonly Row[]): Promise<Map<string, number>> {
  const hung = hanging(rows, "obligation");
  if (hung.length === 0) return new Map();
  const ruleIds = hung.map(({ due }) => (due as Extract<TaskDue, { from: "obligation" }>).ruleId);
  const found = await tx.obligation.findMany({
    where: {
      incidentId: { in: [...new Set(hung.map(({ incidentId }) => incidentId))] },
      ruleId: { in: [...new Set(ruleIds)] },
      dueAt: { not: null },
    },
    select: { incidentId: true, organisationId: true, ruleId: true, dueAt: true },
  });
  return earliestBy(
    found.map(({ incidentId, organisationId, ruleId, dueAt }) => ({
      keys: [keyOf(incidentId, organisationId, ruleId), keyOf(incidentId, null, ruleId)],
      at: dueAt?.getTime() ?? 0,
    })),
  );
}

async function earliestAwareness(tx: Tx, rows: readonly Row[]): Promise<Map<string, number>> {
  const hung = hanging(rows, "awareness");
  if (hung.length === 0) return new Map();
  const found = await tx.exposure.findMany({
    where: { incidentId: { in: [...new Set(hung.map(({ incidentId }) => incidentId))] } },
    select: {
      incidentId: true,
      organisationId: true,
      instants: true,
      organisation: { select: { timeZone: true } },
    },
  });
  return earliestBy(
    found.flatMap(({ incidentId, organisationId, instants, organisation }) => {
      const aware = (instants as { readonly awareness?: Moment | null }).awareness ?? null;
      if (aware === null) return [];
      const at = earliest(aware, organisation.timeZone).epochMilliseconds;
      return [{ keys: [keyOf(incidentId, organisationId), keyOf(incidentId, null)], at }];
    }),
  );
}

function earliestBy(found: readonly { keys: readonly string[]; at: number }[]): Map<string, number> {
  const earliestOf = new Map<string, number>();
  for (const { keys, at } of found)
    for (const key of keys) earliestOf.set(key, Math.min(at, earliestOf.get(key) ?? at));
  return earliestOf;
}

/** Whose task it is: given to this person, or to a role they have, at an organisation they speak for. */
export function ownedBy(actor: Actor): Prisma.TaskWhereInput {
  const at = actor.reach === "workspace" ? {} : { organisationId: { in: [...actor.organisationIds] } };
  return {
    OR: [{ ownerMemberId: actor.id }, { ownerMemberId: null, ownerRole: { in: [...actor.roles] }, ...at }],
  };
}

const OPEN = { settledAt: null, incident: { closedAt: null, origin: { not: "demonstration" } } } as const;

/** What this person has to do now in every running case, by date. */
export function listMyTasks(tx: Tx, actor: Actor): Promise<TaskRow[]> {
  return listTasks(tx, { ...OPEN, ...ownedBy(actor) });
}

/** What those who speak for an organisation have to do there: their own, and what nobody was named for. */
export async function listOwnTasks(tx: Tx, actor: Actor): Promise<TaskRow[]> {
  const tasks = await listTasks(tx, { ...OPEN, organisationId: { in: [...actor.organisationIds] } });
  return tasks.filter(
    (task) => isMine(task, actor) || (task.ownerMemberId === null && task.ownerRole === null),
  );
}

/** To whom a task can be given: people who act in the case, by name. */
export async function listAssignable(tx: Tx) {
  const members = await tx.member.findMany({
    where: {
      endedAt: null,
      roles: { hasSome: ["dpo", "lab_manager", "signatory", "responder", "vendor_contact"] },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      roles: true,
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
  });
  return members.map(({ organisations, ...member }) => ({
    ...member,
    organisationIds: organisations.map(({ organisationId }) => organisationId),
  }));
}

export type Assignable = Awaited<ReturnType<typeof listAssignable>>[number];
