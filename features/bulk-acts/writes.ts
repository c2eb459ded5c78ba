import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { KindName } from "./catalogue.ts";
import type { ChosenFile } from "./rules.ts";

type Beginning = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly kind: KindName;
  /** As the kind of act read it. */
  readonly input: unknown;
  readonly files: readonly ChosenFile[];
};

type Begun = { readonly bulkActId: string; readonly begun: Event };

/** Stores what is to be done and to whom; nothing is done yet. */
export async function writeBulkAct(tx: Tx, beginning: Beginning): Promise<Begun> {
  const { actor, now, incidentId, kind, input, files } = beginning;
  const { workspaceId } = actor;
  const bulkActId = newId();
  const begunAt = now.toString();
  const person = await tx.member.findFirstOrThrow({
    where: { id: actor.id },
    select: { userId: true, workspaceSlug: true },
  });
  const act = { incidentId, kind, input: input as Prisma.InputJsonObject, begunAt, begunBy: actor.name };
  await tx.bulkAct.createMany({
    data: { workspaceId, id: bulkActId, ...act, ...person, carriedAt: begunAt },
  });
  const rows = files.map(({ exposureId }, place) => ({
    ...{ workspaceId, bulkActId, exposureId, place },
    state: "pending",
  }));
  await insertRows(tx, [{ table: "bulk_act_items", rows }]);
  const begun = event("bulk_act.begun", {
    incidentId,
    subjectId: bulkActId,
    fields: {
      ...{ kind, input: input as Json, begunAt, begunBy: actor.name },
      exposureIds: files.map(({ exposureId }) => exposureId),
    },
  });
  return { bulkActId, begun };
}

export type SettledItem = {
  readonly exposureId: string;
  readonly state: "done" | "refused";
  readonly reason: string | null;
};

type Settling = {
  readonly act: { readonly id: string; readonly incidentId: string };
  readonly settled: readonly SettledItem[];
  readonly now: Temporal.Instant;
};

/** Keeps what became of some organisations of an act; the act ends with the last of them. */
export async function settleItems(tx: Tx, { act, settled, now }: Settling) {
  await tx.$executeRaw`
    UPDATE bulk_act_items i SET state = s.state, reason = s.reason
    FROM json_to_recordset(${JSON.stringify(settled)}::json) AS s("exposureId" uuid, state text, reason text)
    WHERE i.bulk_act_id = ${act.id}::uuid AND i.exposure_id = s."exposureId" AND i.state = 'pending'`;
  const pending = await tx.bulkActItem.count({ where: { bulkActId: act.id, state: "pending" } });
  const carriedAt = now.toString();
  const finishedAt = pending === 0 ? carriedAt : null;
  await tx.bulkAct.updateMany({ where: { id: act.id }, data: { carriedAt, finishedAt } });
  const carried = event("bulk_act.carried", {
    incidentId: act.incidentId,
    subjectId: act.id,
    fields: { carriedAt, finishedAt, settled: settled.map((one) => ({ ...one })) },
  });
  return { pending, carried };
}
