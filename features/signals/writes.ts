import { randomBytes } from "node:crypto";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { HOURLY_LIMITS, type SignalState } from "./catalogue.ts";
import { awaitsIncident, referenceOf } from "./rules.ts";

const REFERENCE_BYTES = 5;

type Reported = {
  readonly description: string;
  readonly place: string;
  readonly seen: Moment | null;
  readonly reporterName: string;
  readonly reporterRole: string;
  readonly reporterContact: string;
  readonly organisationId: string | null;
  readonly labId: string | null;
  readonly channel: string;
  readonly linkId: string | null;
  readonly memberId: string | null;
};

type Place = { readonly workspaceId: string; readonly now: Temporal.Instant };

/** Records what was reported, as it came. Whoever writes may be unable to read it back. */
export async function recordSignal(tx: Tx, reported: Reported, { workspaceId, now }: Place) {
  const signalId = newId();
  const reference = referenceOf(randomBytes(REFERENCE_BYTES));
  const fields = { reference, ...reported, receivedAt: now.toString(), state: "new" };
  await tx.signal.createMany({
    data: { workspaceId, id: signalId, ...fields, seen: reported.seen ?? Prisma.DbNull },
  });
  const received = event("signal.received", {
    subjectId: signalId,
    occurred: occurredAt(reported.seen),
    fields,
  });
  return { signalId, reference, received };
}

type Use = Place & { readonly linkId: string; readonly addressHash: string };

const EVERY_ADDRESS = "";

/** Counts one report by a public link; one too many within the hour is refused, and leaves no trace. */
export async function countUse(tx: Tx, { workspaceId, linkId, addressHash, now }: Use): Promise<void> {
  const over = Prisma.sql`kept.started_at <= ${now.subtract({ hours: 1 }).toString()}::timestamptz`;
  const row = (hash: string) =>
    Prisma.sql`(${workspaceId}::uuid, ${linkId}::uuid, ${hash}, ${now.toString()}::timestamptz, 1)`;
  const counted = await tx.$queryRaw<{ address_hash: string; count: number }[]>`
    INSERT INTO auth.intake_counts AS kept (workspace_id, link_id, address_hash, started_at, count)
    VALUES ${row(EVERY_ADDRESS)}, ${row(addressHash)}
    ON CONFLICT (workspace_id, link_id, address_hash) DO UPDATE SET
      count = CASE WHEN ${over} THEN 1 ELSE kept.count + 1 END,
      started_at = CASE WHEN ${over} THEN excluded.started_at ELSE kept.started_at END
    RETURNING address_hash, count`;
  for (const { address_hash, count } of counted) {
    const most = address_hash === EVERY_ADDRESS ? HOURLY_LIMITS.link : HOURLY_LIMITS.address;
    if (count > most) throw new AppError("too_many", "this link took its reports of the hour");
  }
}

export type SubjectSignal = {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly receivedAt: Date;
  readonly version: number;
  readonly incidentId: string | null;
};

type Decided = {
  readonly state: SignalState;
  readonly reason: string;
  readonly duplicateOf: string | null;
  readonly incidentId: string | null;
};

type Deciding = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** The version that the person saw. */
  readonly version: number;
};

/** Writes what became of a report: in the workspace's log, and in those of the incidents it is tied to or no more. */
export async function decideSignal(
  tx: Tx,
  signal: SubjectSignal,
  decided: Decided,
  { actor, now, version }: Deciding,
): Promise<[Event, ...Event[]]> {
  const fields = { ...decided, triagedBy: actor.name, triagedAt: now.toString() };
  const { count } = await tx.signal.updateMany({
    where: { id: signal.id, version },
    data: { ...fields, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "somebody triaged this report meanwhile");
  return [event("signal.triaged", { subjectId: signal.id, fields }), ...(await tie(tx, signal, decided))];
}

type Attaching = { readonly signalId: string; readonly incidentId: string };

/** A report held to be a breach gets the incident that was opened for it: one, and the first who opens it. */
export async function attachNewIncident(
  tx: Tx,
  { signalId, incidentId }: Attaching,
  { actor, now }: Pick<Deciding, "actor" | "now">,
): Promise<Event[]> {
  const signal = await tx.signal.findFirst({ where: { id: signalId } });
  if (signal === null) throw notFound("signal");
  if (!awaitsIncident(signal)) throw new AppError("conflict", "this report waits for no incident");
  const decided = { state: "breach", reason: signal.reason ?? "", duplicateOf: null, incidentId } as const;
  return decideSignal(tx, signal, decided, { actor, now, version: signal.version });
}

async function tie(tx: Tx, signal: SubjectSignal, { incidentId, reason }: Decided): Promise<Event[]> {
  if (signal.incidentId === incidentId) return [];
  const { reference, description, receivedAt } = signal;
  const left = signal.incidentId === null ? null : await originOf(tx, signal.incidentId);
  const joined = incidentId === null ? null : await originOf(tx, incidentId);
  const of = { subjectId: signal.id };
  return [
    ...(left === null ? [] : [event("signal.detached", { ...of, ...left, fields: { reference, reason } })]),
    ...(joined === null
      ? []
      : [
          event("signal.attached", {
            ...of,
            ...joined,
            fields: { reference, description, receivedAt: receivedAt.toISOString() },
          }),
        ]),
  ];
}

/** Each case marks its own entries. */
async function originOf(tx: Tx, incidentId: string) {
  const found = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
  return { incidentId, origin: (found?.origin ?? "live") as Origin };
}
