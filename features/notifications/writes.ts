import { fileOf, getExposure } from "#features/exposures/queries.ts";
import { recomputeObligations } from "#features/obligations/writes.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { earliest, type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { computeLateness } from "./rules.ts";

type GivenNotice = {
  readonly incidentId: string;
  readonly vendor: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly given: Moment;
  readonly channel: string;
  readonly reference: string;
  /** The controllers it is addressed to. */
  readonly organisationIds: readonly string[];
};

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

const OPEN = ["due", "open", "undetermined"];

/**
 * A notice given to controllers meets the vendor's own duty towards each of them: one filing each, then what the vendor
 * owes is computed again. A row that would be late in law waits for its reasons, filed by hand.
 */
export async function writeNoticeFilings(
  tx: Tx,
  notice: GivenNotice,
  { actor, now }: Acting,
): Promise<Event[]> {
  const { incidentId, vendor, given } = notice;
  const { timeZone: zone, id: organisationId } = vendor;
  const owed = await tx.obligation.findMany({
    where: {
      ...{ incidentId, organisationId, addressee: "controller", filedAt: null },
      ...{ subject: { in: [...notice.organisationIds] }, state: { in: OPEN } },
    },
    select: { id: true, exposureId: true, dueAt: true, legalLimitAt: true, ownRule: true },
    orderBy: { id: "asc" },
  });
  const rows = owed
    .map((duty) => ({ id: newId(), exposureId: duty.exposureId, fields: filingOf(duty, notice) }))
    .filter(({ fields }) => (fields.lateInLawBySeconds ?? 0) === 0);
  const [first] = rows;
  if (first === undefined) return [];
  const { workspaceId } = actor;
  const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
  await tx.filing.createMany({
    data: rows.map(({ id, fields: { filedOn, mandate: _mandate, ...fields } }) => ({
      ...{ workspaceId, id, incidentId, organisationId, ...fields, ...recorded },
      filedOn: filedOn === null ? null : `${filedOn}T00:00:00Z`,
    })),
  });
  await tx.obligation.updateMany({
    where: { id: { in: rows.map(({ fields }) => fields.obligationId) } },
    data: { filedAt: earliest(given, zone).toString(), state: "filed", version: { increment: 1 } },
  });
  const filed = rows.map(({ id, fields }) =>
    event("obligation.filed", {
      ...{ incidentId, organisationId, subjectId: id, occurred: occurredAt(given), fields },
    }),
  );
  const file = await fileOf(tx, await getExposure(tx, first.exposureId));
  return [...filed, ...(await recomputeObligations(tx, file, { workspaceId, now }))];
}

type Duty = {
  readonly id: string;
  readonly dueAt: Date | null;
  readonly legalLimitAt: Date | null;
  readonly ownRule: unknown;
};

function filingOf(
  { id, dueAt, legalLimitAt, ownRule }: Duty,
  { vendor, given, channel, reference }: GivenNotice,
) {
  const limits = { dueAt, legalLimitAt: ownRule === null ? legalLimitAt : null };
  return {
    ...{ obligationId: id, phase: "initial", filedBy: vendor.name, channel, complete: true },
    filedAt: earliest(given, vendor.timeZone).toString(),
    filedOn: typeof given === "string" ? null : given.date,
    receiptNumber: reference === "" ? null : reference,
    ...{ documentOn: null, reasonsForDelay: null, filedAs: "controller", mandate: null },
    dueAt: dueAt?.toISOString() ?? null,
    legalLimitAt: limits.legalLimitAt?.toISOString() ?? null,
    ...computeLateness(given, vendor.timeZone, limits),
  };
}
