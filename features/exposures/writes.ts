import type { FurtherFacts } from "#features/obligations/facts/rules.ts";
import { recomputeFiles, recomputeObligations } from "#features/obligations/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import {
  type ExposureRow,
  fileOf,
  filesOf,
  getExposure,
  instantsOf,
  listExposures,
  listExposuresById,
  listRunningCases,
} from "./queries.ts";

type Change = {
  readonly subject: ExposureRow;
  /** The version the person saw. */
  readonly version: number;
  readonly data: Omit<Prisma.ExposureUncheckedUpdateManyInput, "version">;
  readonly workspaceId: string;
  readonly now: Temporal.Instant;
};

/** Changes the facts of one organisation's file, if nobody did since, and recomputes what it owes. */
export async function changeFacts(tx: Tx, change: Change): Promise<Event[]> {
  const { subject, version, data, workspaceId, now } = change;
  const { count } = await tx.exposure.updateMany({
    where: { id: subject.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "somebody changed this file meanwhile");
  return recomputeObligations(tx, await fileOf(tx, await getExposure(tx, subject.id)), { workspaceId, now });
}

type FurtherChange = Omit<Change, "data"> & { readonly further: FurtherFacts; readonly reason: string };

/** The same for the facts that only some laws ask for, with the entry that says so. */
export async function changeFurtherFacts(tx: Tx, { further, reason, ...change }: FurtherChange) {
  const { subject } = change;
  const moved = await changeFacts(tx, { ...change, data: { further: further as Prisma.InputJsonObject } });
  const recorded = event("further_facts.recorded", {
    incidentId: subject.incidentId,
    organisationId: subject.organisationId,
    subjectId: subject.id,
    fields: { further: further as { [name: string]: Json }, reason },
  });
  const events: [Event, ...Event[]] = [recorded, ...moved];
  return { result: undefined, events };
}

export type AwarenessChange = {
  readonly exposureId: string;
  /** Null: not aware yet. */
  readonly awareness: Moment | null;
  /** Why it may lie before the detection; empty where it does not. */
  readonly note: string;
  readonly reason: string;
  /** The version the person saw; without one, the file as it is now. */
  readonly version?: number;
};

type Awareness = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly changes: readonly AwarenessChange[];
};

/**
 * Sets when organisations became aware, of one case or of several, and recomputes what each of them owes: filed and
 * decided rows get a review. One entry each, and one more where dates moved. Whether the instants may be is checked
 * before.
 */
export async function writeAwareness(tx: Tx, { actor, now, changes }: Awareness): Promise<Event[]> {
  const byFile = new Map(changes.map((change) => [change.exposureId, change]));
  const ids = [...byFile.keys()].sort();
  await tx.$executeRaw`SELECT id FROM exposures WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const before = await listExposuresById(tx, ids);
  const files = before.flatMap((exposure) => {
    const change = byFile.get(exposure.id);
    return change === undefined ? [] : [{ change, exposure: withAwareness(exposure, change) }];
  });
  if (files.length < ids.length) throw notFound("organisation file");
  await setInstants(tx, files);
  return [...files.map(awareOf), ...(await recomputeByCase(tx, files, { actor, now }))];
}

export type NoticeChange = {
  readonly exposureId: string;
  readonly receivedAt: Moment;
  /** The way it came. */
  readonly channel: string;
  /** The version the person saw; without one, the file as it is now. */
  readonly version?: number;
};

type Notices = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly changes: readonly NoticeChange[];
};

/** The same for when the processor's notice reached the controllers: the anchor of their clocks. */
export function writeNotices(tx: Tx, { changes, ...acting }: Notices): Promise<Event[]> {
  return setNotices(tx, { ...acting, changes, eventOf: noticeOf });
}

type TakenBack = Acting & {
  readonly reason: string;
  /** What the file says from now on: another notice's receipt, or none. */
  readonly changes: readonly { readonly exposureId: string; readonly receivedAt: Moment | null }[];
};

/** Takes back when a notice that was withdrawn had reached the controllers. */
export function takeBackNotices(tx: Tx, { changes, reason, ...acting }: TakenBack): Promise<Event[]> {
  return setNotices(tx, { ...acting, changes, eventOf: ({ exposure }) => takenBackOf(exposure, reason) });
}

type NoticeSet = {
  readonly exposureId: string;
  readonly receivedAt: Moment | null;
  readonly version?: number;
};
type SetNotices<Change extends NoticeSet> = Acting & {
  readonly changes: readonly Change[];
  readonly eventOf: (file: { change: Change; exposure: ExposureRow }) => Event;
};

async function setNotices<Change extends NoticeSet>(
  tx: Tx,
  { actor, now, changes, eventOf }: SetNotices<Change>,
): Promise<Event[]> {
  const byFile = new Map(changes.map((change) => [change.exposureId, change]));
  const ids = [...byFile.keys()].sort();
  await tx.$executeRaw`SELECT id FROM exposures WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const files = (await listExposuresById(tx, ids)).flatMap((exposure) => {
    const change = byFile.get(exposure.id);
    if (change === undefined) return [];
    const { processor_notice: _before, ...others } = instantsOf(exposure);
    const { receivedAt } = change;
    const instants = receivedAt === null ? others : { ...others, processor_notice: receivedAt };
    return [{ change, exposure: { ...exposure, instants } }];
  });
  if (files.length < ids.length) throw notFound("organisation file");
  await setInstants(tx, files);
  return [...files.map(eventOf), ...(await recomputeByCase(tx, files, { actor, now }))];
}

type Changed = { readonly change: { readonly version?: number }; readonly exposure: ExposureRow };
type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

async function recomputeByCase(tx: Tx, files: readonly Changed[], { actor, now }: Acting): Promise<Event[]> {
  const events: Event[] = [];
  for (const ofCase of Map.groupBy(files, ({ exposure }) => exposure.incidentId).values()) {
    const exposures = ofCase.map(({ exposure }) => exposure);
    const origin = exposures[0]?.incident.origin as Origin;
    const moving = { workspaceId: actor.workspaceId, now, origin };
    events.push(...(await recomputeFiles(tx, await filesOf(tx, exposures), moving)));
  }
  return events;
}

function noticeOf({ change, exposure }: { change: NoticeChange; exposure: ExposureRow }): Event {
  return event("notice.received", {
    incidentId: exposure.incidentId,
    organisationId: exposure.organisationId,
    subjectId: exposure.id,
    occurred: occurredAt(change.receivedAt),
    origin: exposure.incident.origin as Origin,
    fields: { instants: exposure.instants as Json, channel: change.channel },
  });
}

function takenBackOf(exposure: ExposureRow, reason: string): Event {
  return event("notice.taken_back", {
    incidentId: exposure.incidentId,
    organisationId: exposure.organisationId,
    subjectId: exposure.id,
    origin: exposure.incident.origin as Origin,
    fields: { instants: exposure.instants as Json, reason },
  });
}

type Aware = { readonly change: AwarenessChange; readonly exposure: ExposureRow };

function withAwareness(exposure: ExposureRow, { awareness, note }: AwarenessChange): ExposureRow {
  const { awareness: _before, ...others } = instantsOf(exposure);
  const instants = awareness === null ? others : { ...others, awareness };
  return { ...exposure, instants, awarenessNote: note };
}

async function setInstants(tx: Tx, files: readonly Changed[]): Promise<void> {
  const rows = files.map(({ change, exposure }) => ({
    id: exposure.id,
    version: change.version ?? exposure.version,
    instants: exposure.instants,
    note: exposure.awarenessNote,
  }));
  const count = await tx.$executeRaw`
    UPDATE exposures e SET instants = f.instants, awareness_note = f.note, version = e.version + 1
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS f(id uuid, version int, instants jsonb, note text)
    WHERE e.id = f.id AND e.version = f.version`;
  if (count !== rows.length) throw new AppError("conflict", "somebody changed one of these files meanwhile");
}

function awareOf({ change, exposure }: Aware): Event {
  return event("awareness.corrected", {
    incidentId: exposure.incidentId,
    organisationId: exposure.organisationId,
    subjectId: exposure.id,
    occurred: occurredAt(change.awareness),
    origin: exposure.incident.origin as Origin,
    fields: { instants: exposure.instants as Json, awarenessNote: change.note, reason: change.reason },
  });
}

type Concerned = {
  /** Null: every organisation. */
  readonly organisationId: string | null;
  readonly workspaceId: string;
  readonly now: Temporal.Instant;
};

/** Recomputes the files of the running cases after the rules that organisations set for themselves changed. */
export async function recomputeRunning(tx: Tx, concerned: Concerned): Promise<Event[]> {
  const { organisationId, workspaceId, now } = concerned;
  const events: Event[] = [];
  for (const { id, origin } of await listRunningCases(tx, organisationId)) {
    await lockFiles(tx, id);
    const exposures = await listExposures(tx, id, { organisationId });
    const moving = { workspaceId, now, origin: origin as Origin };
    events.push(...(await recomputeFiles(tx, await filesOf(tx, exposures), moving)));
  }
  return events;
}

/** Whoever changes the facts of a file now waits, and then reads the rules as they became. */
async function lockFiles(tx: Tx, incidentId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM exposures WHERE incident_id = ${incidentId}::uuid ORDER BY id FOR UPDATE`;
}
