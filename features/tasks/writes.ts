import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { tellOwners } from "./asking/writes.ts";
import type { OwnerRole } from "./catalogue.ts";
import type { TaskDue } from "./schema.ts";

export type NewTask = {
  /** Given by whoever makes several at once that wait for each other. */
  readonly id?: string;
  readonly organisationId: string | null;
  readonly title: string;
  readonly instructions: string;
  readonly ownerMemberId: string | null;
  readonly ownerRole?: OwnerRole | null;
  readonly due: TaskDue | null;
  readonly blockedBy?: readonly string[];
  /** "leak_at_vendor:freeze-logs": written once for each organisation of a case. */
  readonly playbookStep: string | null;
};

type Giving = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly tasks: readonly NewTask[];
};

/** Gives out tasks in a case, one entry each. A playbook's step that an organisation has already is left as it is. */
export async function writeTasks(tx: Tx, { actor, now, incidentId, tasks }: Giving): Promise<Event[]> {
  const missing = await leaveOutPresent(tx, incidentId, tasks);
  const names = await namesOf(tx, missing);
  const vendors = await vendorsAmong(tx, missing);
  const over = await settledAmong(tx, missing);
  const rows = missing.map(({ id, ownerMemberId, ownerRole, blockedBy, due, ...task }) => ({
    workspaceId: actor.workspaceId,
    id: id ?? newId(),
    incidentId,
    ...task,
    ...ownerColumns(
      { organisationId: task.organisationId, ownerMemberId, ownerRole: ownerRole ?? null },
      { names, vendors },
    ),
    due: due as Json,
    blockedBy: (blockedBy ?? []).filter((blocker) => !over.has(blocker)),
    released: [],
    state: "todo",
    note: "",
    createdAt: now.toString(),
    createdBy: actor.name,
    version: 1,
  }));
  await insertRows(tx, [{ table: "tasks", rows }]);
  await tellOwners(tx, { actor, now, incidentId, tasks: rows });
  return rows.map((row) =>
    event("task.created", {
      incidentId,
      organisationId: row.organisationId,
      subjectId: row.id,
      fields: {
        organisationId: row.organisationId,
        title: row.title,
        instructions: row.instructions,
        ownerMemberId: row.ownerMemberId,
        ownerName: row.ownerName,
        ownerRole: row.ownerRole,
        due: row.due,
        blockedBy: row.blockedBy,
        state: row.state,
        playbookStep: row.playbookStep,
        createdBy: row.createdBy,
      },
    }),
  );
}

type Step = Pick<NewTask, "organisationId" | "playbookStep">;
const stepKey = ({ organisationId, playbookStep }: Step) => `${organisationId ?? ""} ${playbookStep}`;

/** The steps of playbooks that a case has tasks of already, and those tasks, by organisation and step. */
export async function listStepTasks(tx: Tx, incidentId: string): Promise<Map<string, string>> {
  const found = await tx.task.findMany({
    where: { incidentId, playbookStep: { not: null } },
    select: { id: true, organisationId: true, playbookStep: true },
  });
  return new Map(found.map((task) => [stepKey(task), task.id]));
}

async function leaveOutPresent(tx: Tx, incidentId: string, tasks: readonly NewTask[]): Promise<NewTask[]> {
  if (tasks.every(({ playbookStep }) => playbookStep === null)) return [...tasks];
  const present = await listStepTasks(tx, incidentId);
  return tasks.filter((task) => task.playbookStep === null || !present.has(stepKey(task)));
}

async function namesOf(tx: Tx, tasks: readonly NewTask[]): Promise<Map<string, string>> {
  const ids = [...new Set(tasks.flatMap(({ ownerMemberId }) => ownerMemberId ?? []))];
  if (ids.length === 0) return new Map();
  const members = await tx.member.findMany({
    where: { id: { in: ids }, endedAt: null },
    select: { id: true, name: true },
  });
  if (members.length < ids.length) throw invalid("ownerMemberId", "choose");
  return new Map(members.map(({ id, name }) => [id, name]));
}

async function vendorsAmong(tx: Tx, tasks: readonly NewTask[]): Promise<Set<string>> {
  const ids = [...new Set(tasks.flatMap(({ organisationId }) => organisationId ?? []))];
  const found = await tx.organisation.findMany({
    where: { id: { in: ids }, kind: "vendor" },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}

/** What is done already holds nobody up. */
async function settledAmong(tx: Tx, tasks: readonly NewTask[]): Promise<Set<string>> {
  const ids = [...new Set(tasks.flatMap(({ blockedBy }) => blockedBy ?? []))];
  if (ids.length === 0) return new Set();
  const found = await tx.task.findMany({
    where: { id: { in: ids }, settledAt: { not: null } },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}

type Owner = {
  readonly organisationId: string | null;
  readonly ownerMemberId: string | null;
  readonly ownerRole: string | null;
};
type Known = { readonly names: ReadonlyMap<string, string>; readonly vendors: ReadonlySet<string> };

/** A vendor sees every task that is at it, so that those are its own; what the cell does about it is the case's. */
function ownerColumns({ organisationId, ownerMemberId, ownerRole }: Owner, { names, vendors }: Known) {
  const name = ownerMemberId === null ? null : (names.get(ownerMemberId) ?? null);
  const isVendors = organisationId !== null && vendors.has(organisationId);
  const role = isVendors && ownerMemberId === null ? "vendor_contact" : ownerRole;
  return { ownerMemberId, ownerName: name, ownerRole: ownerMemberId === null ? role : null };
}

type Assigned = {
  readonly organisationId: string | null;
  readonly ownerMemberId: string | null;
  readonly ownerRole: string | null;
};

/** Whoever is given a task must be able to see it: the cell sees all, others what is at an organisation of theirs. */
export async function checkOwner(
  tx: Tx,
  { organisationId, ownerMemberId, ownerRole }: Assigned,
): Promise<string | null> {
  const organisation =
    organisationId === null
      ? null
      : await tx.organisation.findFirst({ where: { id: organisationId }, select: { kind: true } });
  const isVendors = organisation?.kind === "vendor";
  if (ownerMemberId === null) {
    const ofCell = ownerRole === "dpo" || ownerRole === "responder";
    const isOpenTo = isVendors ? ownerRole === "vendor_contact" : ownerRole !== "vendor_contact";
    if (ownerRole === null || (ofCell && !isVendors)) return null;
    if (organisationId === null || !isOpenTo) throw invalid("owner", "taskOwner");
    return null;
  }
  const member = await tx.member.findFirst({
    where: { id: ownerMemberId, endedAt: null },
    select: {
      name: true,
      roles: true,
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
  });
  if (member === null) throw invalid("owner", "choose");
  const speaksFor = member.organisations.some((one) => one.organisationId === organisationId);
  const ofCell = member.roles.some((role) => role === "dpo" || role === "responder");
  const sees = isVendors ? speaksFor && member.roles.includes("vendor_contact") : ofCell || speaksFor;
  if (!sees) throw invalid("owner", "taskOwner");
  return member.name;
}

type Release = { readonly taskId: string; readonly incidentId: string; readonly settled: "settled" | "open" };

/**
 * Tells the tasks of organisations that wait for one of the cell's own tasks how that one stands: whoever speaks for
 * an organisation does not see the cell's.
 */
export async function releaseDependents(tx: Tx, { taskId, incidentId, settled }: Release): Promise<Event[]> {
  const dependents = await tx.task.findMany({
    where: { incidentId, organisationId: { not: null }, blockedBy: { has: taskId } },
    select: { id: true, organisationId: true, title: true, released: true },
    orderBy: { id: "asc" },
  });
  const events: Event[] = [];
  for (const { id, organisationId, title, released } of dependents) {
    const others = released.filter((one) => one !== taskId);
    const after = settled === "settled" ? [...others, taskId] : others;
    if (after.length === released.length) continue;
    await tx.task.updateMany({ where: { id }, data: { released: after } });
    events.push(
      event("task.released", {
        incidentId,
        organisationId,
        subjectId: id,
        fields: { title, released: after },
      }),
    );
  }
  return events;
}
