import { randomBytes } from "node:crypto";
import type { Json } from "#ledger/canonical-json.ts";
import { CATALOGUE, type EventDraft, type EventType } from "#ledger/catalogue.ts";
import { SALT_BYTES, type SealedEntry, sealEntry } from "#ledger/entry.ts";
import { NO_ENTRY } from "#ledger/header.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { refuseOnClosedCase } from "./closed-case.ts";
import type { Tx } from "./db.ts";
import { newId } from "./ids.ts";
import { insertRows } from "./insert-rows.ts";
import type { Actor } from "./scope.ts";
import { sha256 } from "./sha256.ts";

type Draft = EventDraft;
export type Origin = Draft["origin"];
export type Occurred = Draft["occurred"];

/** A past fact as a command returns it; the timeline adds who, when and its place in the stream. */
export type Event<T extends EventType = EventType> = {
  readonly type: T;
  /** null: the workspace's own stream. */
  readonly incidentId: string | null;
  /** Whose file it belongs to; null with `shared` false is seen by the whole cell alone. */
  readonly organisationId: string | null;
  readonly shared: boolean;
  /** "privileged": counsel's channel, for counsel and the DPO alone. */
  readonly visibility: Draft["visibility"];
  readonly subjectId: string;
  readonly occurred: Occurred;
  readonly label: Draft["label"];
  /** Null: as the act's own. One act may touch cases of several origins. */
  readonly origin: Origin | null;
  readonly fields: Readonly<Record<string, Json>>;
};

type Circumstances<T extends EventType> = {
  readonly incidentId?: string | null;
  readonly organisationId?: string | null;
  readonly shared?: true;
  readonly visibility?: Draft["visibility"];
  readonly subjectId: string;
  readonly occurred?: Occurred;
  readonly label?: Draft["label"];
  readonly origin?: Origin;
  readonly fields: Extract<Draft, { type: T }>["fields"];
};

export function event<T extends EventType>(type: T, about: Circumstances<T>): Event<T> {
  return {
    type,
    incidentId: about.incidentId ?? null,
    organisationId: about.organisationId ?? null,
    shared: about.shared ?? false,
    visibility: about.visibility ?? "case",
    subjectId: about.subjectId,
    occurred: about.occurred ?? null,
    label: about.label ?? null,
    origin: about.origin ?? null,
    fields: about.fields as Readonly<Record<string, Json>>,
  };
}

type Appending = { actor: Actor; now: Temporal.Instant; origin: Origin; events: readonly Event[] };

/** Seals the events at the end of their streams, in order. Called by lib/command alone. */
export async function append(tx: Tx, appending: Appending): Promise<void> {
  const streams = Map.groupBy(appending.events, ({ incidentId }) => incidentId);
  for (const [incidentId, events] of streams) await appendToStream(tx, incidentId, { ...appending, events });
}

/** Random bytes drawn once for all fields: a draw of its own for each costs as much as hashing it. */
function saltsFor(events: readonly Event[]): () => Uint8Array {
  // Beside its own fields, each entry says who acted.
  const count = events.reduce((sum, { fields }) => sum + Object.keys(fields).length + 1, 0);
  const drawn = randomBytes(count * SALT_BYTES);
  let end = 0;
  return () => {
    end += SALT_BYTES;
    return drawn.subarray(end - SALT_BYTES, end);
  };
}

/** The clock may have been set back: what was recorded before was known before. */
function noEarlier(now: Temporal.Instant, lastAt: number | null): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.max(now.epochMilliseconds, lastAt ?? 0));
}

type Stream = { id: string; size: number; head: string };
type Locked = Stream & { readonly lastAt: number | null };

async function appendToStream(tx: Tx, incidentId: string | null, appending: Appending): Promise<void> {
  const { actor, now, events } = appending;
  const stream = await lockStream(tx, incidentId, actor.workspaceId);
  if (incidentId !== null)
    await refuseOnClosedCase(tx, { incidentId, types: events.map(({ type }) => type) });
  const at = noEarlier(now, stream.lastAt).toString({ fractionalSecondDigits: 3 });
  const salt = saltsFor(events);
  let prev = stream.head;
  const sealed = events.map((one, index) => {
    const entry = seal({ one, appending, stream: stream.id, seq: stream.size + index + 1, prev, at, salt });
    prev = entry.leafHash;
    return { one, entry };
  });
  const moved = { id: stream.id, size: stream.size + sealed.length, head: prev };
  await insertEntries(tx, { actor, at, origin: appending.origin, stream: moved, sealed });
}

async function lockStream(tx: Tx, incidentId: string | null, workspaceId: string): Promise<Locked> {
  const [found] = await tx.$queryRaw<Locked[]>`
    SELECT id, size, head, (extract(epoch FROM last_at) * 1000)::float8 AS "lastAt" FROM streams
    WHERE workspace_id = ${workspaceId}::uuid AND incident_id IS NOT DISTINCT FROM ${incidentId}::uuid FOR UPDATE`;
  if (found !== undefined) return found;
  const stream = { id: newId(), size: 0, head: NO_ENTRY };
  await tx.stream.createMany({ data: { workspaceId, incidentId, ...stream } });
  return { ...stream, lastAt: null };
}

type Place = {
  one: Event;
  appending: Appending;
  stream: string;
  seq: number;
  prev: string;
  at: string;
  salt: () => Uint8Array;
};

function seal({ one, appending, stream, seq, prev, at, salt }: Place): SealedEntry {
  const { actor, origin } = appending;
  const kind = CATALOGUE[one.type].subject;
  return sealEntry({
    draft: {
      type: one.type,
      actor: actor.id,
      occurred: one.occurred,
      label: one.label,
      visibility: one.visibility,
      organisation: one.organisationId,
      shared: one.shared,
      origin: one.origin ?? origin,
      subject: { kind, id: one.subjectId },
      fields: { ...one.fields, by: signature(actor) },
    },
    stream,
    seq,
    prev,
    at,
    salt,
    sha256,
  });
}

/** Who the log says acted: name and roles as they were, so that the entry needs no other table. */
function signature(actor: Actor): Json {
  return { name: actor.name, roles: [...actor.roles] };
}

type Sealed = { one: Event; entry: SealedEntry };
type Insertion = {
  actor: Actor;
  at: string;
  origin: Origin;
  /** As it is with the entries. */
  stream: Stream;
  sealed: readonly Sealed[];
};

/** One statement, because the stream stays locked until it is done. */
async function insertEntries(tx: Tx, { actor, at, origin, stream, sealed }: Insertion): Promise<void> {
  const shared = { workspaceId: actor.workspaceId, streamId: stream.id };
  const entries = sealed.map(({ one, entry }) => ({
    ...shared,
    ...visibilityOf(one),
    seq: entry.seq,
    leafHash: entry.leafHash,
    header: entry.header,
    type: one.type,
    label: one.label,
    origin: one.origin ?? origin,
    actor: actor.id,
    subjectKind: CATALOGUE[one.type].subject,
    subjectId: one.subjectId,
    recordedAt: at,
    occurred: one.occurred,
    happened: happenedAt(one.occurred) ?? at,
  }));
  const values = sealed.flatMap(({ one, entry }) =>
    entry.values.map((value) => ({ ...shared, ...visibilityOf(one), seq: entry.seq, ...value })),
  );
  // A value that is null was recorded as null; without a value at all it was erased.
  const ofEntries = { table: "entry_values", rows: values, jsonNulls: ["value"] } as const;
  const move = Prisma.sql`
    UPDATE streams SET size = ${stream.size}, head = ${stream.head}, last_at = ${at}::timestamptz WHERE id = ${stream.id}::uuid`;
  await insertRows(tx, [{ table: "entries", rows: entries }, ofEntries], move);
}

function happenedAt(occurred: Occurred): string | null {
  return typeof occurred === "object" ? (occurred?.date ?? null) : occurred;
}

function visibilityOf({ incidentId, organisationId, shared, visibility }: Event) {
  return { incidentId, organisationId, shared, visibility };
}
