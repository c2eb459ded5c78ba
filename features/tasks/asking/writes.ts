import { enqueueMails, type NewMail } from "#features/mails/writes.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { listTasks } from "../queries.ts";
import { movedFields } from "../rules.ts";

type Given = {
  readonly organisationId: string | null;
  readonly ownerMemberId: string | null;
  readonly ownerRole: string | null;
};
type Telling = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly tasks: readonly Given[];
};

/** Those who work outside the cell are called by mail: the cell has the case before it. */
const CALLED = ["lab_manager", "signatory", "vendor_contact"];

/** One mail to each person who was given tasks, however many: by name, or by their role at an organisation. */
export async function tellOwners(tx: Tx, { actor, now, incidentId, tasks }: Telling): Promise<void> {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId, NOT: { origin: "demonstration" } },
    select: { reference: true },
  });
  const given = tasks.filter(({ ownerMemberId, ownerRole }) => ownerMemberId !== null || isCalled(ownerRole));
  if (incident === null || given.length === 0) return;
  const ownersOf = await readOwners(tx, given);
  const each = given.flatMap((task) =>
    ownersOf(task).flatMap((to) => (to.id === actor.id ? [] : [{ ...to, task }])),
  );
  const mails = [...Map.groupBy(each, ({ id }) => id)].map(([to, own]): NewMail => {
    const organisations = [...new Set(own.map(({ task }) => task.organisationId))];
    const [organisationId = null] = organisations.length === 1 ? organisations : [];
    const isOutside = own.some(({ roles }) => roles.some(isCalled));
    const path = isOutside ? "/my-organisation" : `/incidents/${incident.reference}/tasks`;
    return { to, kind: "task_given", incidentId, organisationId, path, many: own.length };
  });
  await enqueueMails(tx, { actor, now, mails });
}

const isCalled = (role: string | null): boolean => role !== null && CALLED.includes(role);

async function readOwners(tx: Tx, tasks: readonly Given[]) {
  const memberIds = tasks.flatMap(({ ownerMemberId }) => ownerMemberId ?? []);
  const organisationIds = tasks.flatMap((task) =>
    task.ownerMemberId === null ? (task.organisationId ?? []) : [],
  );
  const speaks = { some: { organisationId: { in: organisationIds }, endedAt: null } };
  const members = await tx.member.findMany({
    where: { endedAt: null, OR: [{ id: { in: memberIds } }, { organisations: speaks }] },
    select: {
      ...{ id: true, roles: true },
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
    orderBy: { id: "asc" },
  });
  return ({ organisationId, ownerMemberId, ownerRole }: Given) =>
    members.filter(({ id, roles, organisations }) =>
      ownerMemberId === null
        ? ownerRole !== null &&
          roles.includes(ownerRole) &&
          organisations.some((one) => one.organisationId === organisationId)
        : id === ownerMemberId,
    );
}

type Recorded = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly organisationId: string;
  /** The key of the step, without its playbook's. */
  readonly step: string;
  readonly note: string;
};

/** The open tasks of an organisation that asked for what was just recorded: done, in the words of that record. */
export async function settleStep(tx: Tx, { actor, now, step, note, ...at }: Recorded): Promise<Event[]> {
  const open = await listTasks(tx, {
    ...{ ...at, playbookStep: { endsWith: `:${step}` } },
    state: { notIn: ["done", "dropped"] },
  });
  const events: Event[] = [];
  for (const { id, title, dueAt } of open) {
    const fields = movedFields({ state: "done", note }, { by: actor.name, now, dueAt });
    await tx.task.updateMany({ where: { id }, data: { ...fields, version: { increment: 1 } } });
    events.push(event("task.completed", { ...at, subjectId: id, fields: { title, ...fields } }));
  }
  return events;
}
