import type { FurtherFacts } from "#features/obligations/facts/rules.ts";
import { recomputeFiles, recomputeObligations } from "#features/obligations/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import {
  type ExposureRow,
  fileOf,
  filesOf,
  getExposure,
  listExposures,
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
