import { enqueueMails } from "#features/mails/writes.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { listReachable } from "./queries.ts";

export type NewReminder = {
  readonly incidentId: string;
  /** Null with `memberId` null: to the crisis cell. */
  readonly organisationId: string | null;
  /** Null: to everyone who speaks for the organisation. */
  readonly memberId: string | null;
  /** What it is about: the kind says where it leads, e.g. "obligation", "task", "question_due". */
  readonly about: { readonly kind: string; readonly id: string };
  readonly text: string;
  /** When it should have gone; now unless a run was missed. */
  readonly plannedAt?: Temporal.Instant;
};

type Sending = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly reminders: readonly NewReminder[];
};

/** Puts reminders on the pages of those they are for; one that nobody can read is kept, and says so. */
export async function writeReminders(tx: Tx, { actor, now, reminders }: Sending): Promise<Event[]> {
  if (reminders.length === 0) return [];
  const reachable = await listReachable(tx);
  const rows = reminders.map((reminder) => rowOf(reminder, { reachable, now }));
  const { workspaceId } = actor;
  await insertRows(tx, [{ table: "reminders", rows: rows.map((row) => ({ workspaceId, ...row })) }]);
  await writeMails(tx, { actor, now, rows, reachable });
  return rows.map(({ id, incidentId, ...fields }) =>
    event("reminder.sent", {
      incidentId,
      organisationId: fields.organisationId,
      subjectId: id,
      fields,
    }),
  );
}

type Mailing = Pick<Sending, "actor" | "now"> & {
  readonly rows: readonly ReturnType<typeof rowOf>[];
  readonly reachable: Awaited<ReturnType<typeof listReachable>>;
};

/** One mail to each person and case, however many reminders; who is not seen from here reads them on the page alone. */
async function writeMails(tx: Tx, { actor, now, rows, reachable }: Mailing): Promise<void> {
  const incidentIds = [...new Set(rows.map(({ incidentId }) => incidentId))];
  const told = await tx.incident.findMany({
    where: { id: { in: incidentIds }, NOT: { origin: "demonstration" } },
    select: { id: true },
  });
  const live = new Set(told.map(({ id }) => id));
  const each = rows
    .filter(({ incidentId, result }) => live.has(incidentId) && result === "placed")
    .flatMap((row) =>
      (row.memberId === null ? reachable.membersOf(row.organisationId) : [row.memberId])
        .filter((memberId) => memberId !== actor.id)
        .map((to) => ({ ...row, to })),
    );
  const mails = [...Map.groupBy(each, ({ to, incidentId }) => `${to} ${incidentId}`).values()].flatMap(
    ([first, ...others]) => {
      if (first === undefined) return [];
      const { to, incidentId, organisationId, aboutKind, aboutId } = first;
      const isDecision = aboutKind === "decision_request";
      const path = isDecision && others.length === 0 ? `/sign/${aboutId}` : "";
      const kind = isDecision ? ("must_decide" as const) : ("reminder" as const);
      return [{ to, kind, incidentId, organisationId, path, many: others.length + 1 }];
    },
  );
  await enqueueMails(tx, { actor, now, mails });
}

type Situation = {
  readonly reachable: Awaited<ReturnType<typeof listReachable>>;
  readonly now: Temporal.Instant;
};

function rowOf(
  { incidentId, organisationId, memberId, about, text, plannedAt }: NewReminder,
  { reachable, now }: Situation,
) {
  const { organisationOf, organisations, cell } = reachable;
  // A member who speaks for one organisation writes in its name alone: that they read it, too.
  const own = organisationId ?? (memberId === null ? null : (organisationOf.get(memberId) ?? null));
  const isReached =
    memberId === null ? (own === null ? cell : organisations.has(own)) : organisationOf.has(memberId);
  return {
    ...{ id: newId(), incidentId, organisationId: own, memberId },
    ...{ aboutKind: about.kind, aboutId: about.id, text, channel: "in_app" },
    plannedAt: (plannedAt ?? now).toString(),
    sentAt: now.toString(),
    result: isReached ? "placed" : "no_recipient",
  };
}
