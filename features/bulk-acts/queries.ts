import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { soonBefore } from "#lib/repeated.ts";
import type { Actor } from "#lib/scope.ts";
import { type ChosenFile, readDuty } from "./rules.ts";

/** The files of a case among those asked for, in the order asked for. */
export async function listChosen(
  tx: Tx,
  incidentId: string,
  exposureIds: readonly string[],
): Promise<ChosenFile[]> {
  const found = await tx.exposure.findMany({
    where: { incidentId, id: { in: [...exposureIds] } },
    select: { id: true, organisationId: true },
  });
  const organisationOf = new Map(found.map(({ id, organisationId }) => [id, organisationId]));
  return [...new Set(exposureIds)].flatMap((exposureId) => {
    const organisationId = organisationOf.get(exposureId);
    return organisationId === undefined ? [] : [{ exposureId, organisationId }];
  });
}

/** States of an obligation in which there is still something to do. */
const OPEN = ["due", "undetermined", "open", "waiting"];

/** What these files still owe: one duty, or all of them. */
export function listOpenDuties(tx: Tx, files: readonly ChosenFile[], duty: string) {
  const exposureId = { in: files.map((file) => file.exposureId) };
  return tx.obligation.findMany({
    where: { exposureId, state: { in: OPEN }, ...(readDuty(duty) ?? {}) },
    select: {
      id: true,
      exposureId: true,
      ownerId: true,
      requests: { where: { answeredAt: null }, select: { id: true }, take: 1 },
    },
  });
}

export type OpenDuty = Awaited<ReturnType<typeof listOpenDuties>>[number];

type Beginning = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  readonly kind: string;
  readonly input: unknown;
  readonly files: readonly ChosenFile[];
};

/** The act that this person began within the last minute with the same input for the same files. */
export async function findSameAct(
  tx: Tx,
  { actor, now, incidentId, kind, input, files }: Beginning,
): Promise<string | null> {
  const { userId } = await tx.member.findFirstOrThrow({
    where: { id: actor.id },
    select: { userId: true },
  });
  const acts = await tx.bulkAct.findMany({
    where: { incidentId, kind, userId, begunAt: { gt: soonBefore(now) } },
    select: { id: true, input: true, items: { select: { exposureId: true } } },
  });
  const chosen = new Set(files.map(({ exposureId }) => exposureId));
  const same = acts.find(
    (act) =>
      canonicalJson(act.input as Json) === canonicalJson(input as Json) &&
      chosen.symmetricDifference(new Set(act.items.map(({ exposureId }) => exposureId))).size === 0,
  );
  return same?.id ?? null;
}

/** The act as it stands. Whoever carries it further waits here for whoever does so now. */
export async function lockAct(tx: Tx, bulkActId: string) {
  await tx.$queryRaw`SELECT id FROM bulk_acts WHERE id = ${bulkActId}::uuid FOR UPDATE`;
  return getAct(tx, bulkActId);
}

export async function getAct(tx: Tx, bulkActId: string) {
  const incident = { select: { id: true, reference: true, origin: true, closedAt: true } } as const;
  const act = await tx.bulkAct.findFirst({ where: { id: bulkActId }, include: { incident } });
  if (act === null) throw notFound("act on many");
  return act;
}

type Pending = { readonly size: number; readonly exposureIds?: readonly string[] | undefined };

/** The next organisations of an act, in its order. */
export async function listPending(
  tx: Tx,
  bulkActId: string,
  { size, exposureIds }: Pending,
): Promise<ChosenFile[]> {
  const items = await tx.bulkActItem.findMany({
    where: {
      bulkActId,
      state: "pending",
      ...(exposureIds === undefined ? {} : { exposureId: { in: [...exposureIds] } }),
    },
    select: { exposureId: true, exposure: { select: { organisationId: true } } },
    orderBy: { place: "asc" },
    take: size,
  });
  return items.map(({ exposureId, exposure }) => ({ exposureId, organisationId: exposure.organisationId }));
}

export function listRefused(tx: Tx, bulkActId: string) {
  return tx.bulkActItem.findMany({
    where: { bulkActId, state: "refused" },
    select: { exposureId: true },
    orderBy: { place: "asc" },
  });
}

export type ItemCounts = { readonly pending: number; readonly done: number; readonly refused: number };

/** How far each of these acts has come. */
export async function countItems(tx: Tx, ids: readonly string[]): Promise<(id: string) => ItemCounts> {
  const counted = await tx.bulkActItem.groupBy({
    by: ["bulkActId", "state"],
    where: { bulkActId: { in: [...ids] } },
    _count: true,
  });
  return (id) => {
    const of = (state: string) =>
      counted.find((one) => one.bulkActId === id && one.state === state)?._count ?? 0;
    return { pending: of("pending"), done: of("done"), refused: of("refused") };
  };
}

const MOST_LISTED = 2_000;

/** The organisations of an act with what became of each: refused first, then in its order. */
export async function listItems(tx: Tx, bulkActId: string) {
  const items = await tx.bulkActItem.findMany({
    where: { bulkActId },
    select: {
      exposureId: true,
      state: true,
      reason: true,
      exposure: { select: { organisationId: true, organisation: { select: { name: true } } } },
    },
    orderBy: [{ state: "desc" }, { place: "asc" }],
    take: MOST_LISTED,
  });
  return items.map(({ exposure, ...item }) => ({
    ...item,
    organisationId: exposure.organisationId,
    name: exposure.organisation.name,
  }));
}

export type ListedItem = Awaited<ReturnType<typeof listItems>>[number];

const MOST_ACTS = 20;

/** The latest acts on many of a case. */
export function listActs(tx: Tx, incidentId: string) {
  return tx.bulkAct.findMany({
    where: { incidentId },
    select: { id: true, kind: true, begunAt: true, begunBy: true, finishedAt: true },
    orderBy: { begunAt: "desc" },
    take: MOST_ACTS,
  });
}
