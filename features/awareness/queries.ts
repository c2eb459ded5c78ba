import { type ExposureRow, getExposure, instantsOf } from "#features/exposures/queries.ts";
import { listSigners, readMandate } from "#features/organisations/mandates/queries.ts";
import type { MandateStanding, UsedMandate } from "#features/organisations/mandates/rules.ts";
import { speaksFor } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import type { CandidateKind } from "./catalogue.ts";
import { inForce, isSameMoment, plannedOn } from "./rules.ts";

const SHOWN = {
  id: true,
  kind: true,
  moment: true,
  reading: true,
  source: true,
  recordedAt: true,
  recordedBy: true,
  setAsideAt: true,
  setAsideBy: true,
  setAsideFor: true,
} as const;

/** The instants on an organisation's sheet, in the order in which they were put there. */
export async function listCandidates(tx: Tx, exposureId: string) {
  const candidates = await tx.awarenessCandidate.findMany({
    where: { exposureId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...SHOWN,
      counselViews: {
        orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
        select: { id: true, counselView: true, recordedAt: true, recordedBy: true },
      },
    },
  });
  return candidates.map(({ moment, kind, ...candidate }) => ({
    ...candidate,
    kind: kind as CandidateKind,
    moment: moment as Moment,
  }));
}

export type CandidateRow = Awaited<ReturnType<typeof listCandidates>>[number];

/** What was advised and retained. */
async function listPositions(tx: Tx, exposureId: string) {
  const positions = await tx.awarenessPosition.findMany({
    where: { exposureId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      candidateId: true,
      nature: true,
      reasons: true,
      mandate: true,
      supersedesId: true,
      recordedAt: true,
      recordedBy: true,
      recordedById: true,
    },
  });
  return positions.map(({ mandate, ...position }) => ({
    ...position,
    mandate: mandate as UsedMandate | null,
  }));
}

export type PositionRow = Awaited<ReturnType<typeof listPositions>>[number];

/** An organisation's file with its sheet. */
export async function getSheet(tx: Tx, exposureId: string) {
  const exposure = await getExposure(tx, exposureId);
  return {
    exposure,
    organisationId: exposure.organisationId,
    candidates: await listCandidates(tx, exposureId),
    positions: inOrder(await listPositions(tx, exposureId)),
  };
}

export type Sheet = Awaited<ReturnType<typeof getSheet>>;

/** The instant on the sheet that the file is planned on, and the position that retains it; null without a sheet. */
export async function findPlanned(tx: Tx, { exposureId, zone }: { exposureId: string; zone: string }) {
  const candidates = await listCandidates(tx, exposureId);
  const positions = inOrder(await listPositions(tx, exposureId));
  const planned = plannedOn({ candidates, positions }, zone);
  return planned === null ? null : { planned, retained: inForce(positions) };
}

/** The same, while nobody else changes the file. */
export async function lockSheet(tx: Tx, exposureId: string): Promise<Sheet> {
  await tx.$executeRaw`SELECT id FROM exposures WHERE id = ${exposureId}::uuid FOR UPDATE`;
  return getSheet(tx, exposureId);
}

/** Two positions may bear the same millisecond: what supersedes tells them apart. */
function inOrder(positions: readonly PositionRow[]): PositionRow[] {
  const depth = (position: PositionRow): number => {
    const before = positions.find(({ id }) => id === position.supersedesId);
    return before === undefined ? 0 : depth(before) + 1;
  };
  return positions.toSorted(
    (one, other) => one.recordedAt.getTime() - other.recordedAt.getTime() || depth(one) - depth(other),
  );
}

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

/**
 * By which mandate a person may retain a position for the organisation: to decide, for its own people; to file, for
 * the DPO, whose filing states the awareness.
 */
export function readMandateToRetain(
  tx: Tx,
  { organisationId, organisation: { timeZone } }: ExposureRow,
  { actor, now }: Acting,
): Promise<MandateStanding> {
  const own = speaksFor(actor, organisationId, "signatory", "lab_manager");
  const purpose = own ? "decide" : "file";
  return readMandate(tx, { organisationId, memberId: actor.id, purpose, timeZone, at: now });
}

/** Whether somebody else holds a mandate to decide for the organisation that is in force. */
export async function isMandateElsewhere(
  tx: Tx,
  { organisationId }: ExposureRow,
  { actor, now }: Acting,
): Promise<boolean> {
  const signers = (await listSigners(tx, [organisationId], now)).get(organisationId) ?? [];
  return signers.some(({ memberId }) => memberId !== actor.id);
}

export async function getCandidate(tx: Tx, candidateId: string) {
  const candidate = await tx.awarenessCandidate.findFirst({
    where: { id: candidateId },
    select: {
      id: true,
      incidentId: true,
      organisationId: true,
      exposure: { select: { incident: { select: { origin: true } } } },
    },
  });
  if (candidate === null) throw notFound("candidate");
  return candidate;
}

export type Proposal = {
  /** In the address of a form that starts from it. */
  readonly key: string;
  readonly from: "detection" | "notice" | "signal" | "claim";
  readonly kind: Exclude<CandidateKind, "on_file">;
  readonly moment: Moment;
  /** The report's reference, or the source of the claim. */
  readonly source: string;
};

const MOST_CLAIMS = 3;

/** Facts on file that may be awareness and are not on the sheet: proposed, until somebody puts them there as theirs. */
export async function listProposals(tx: Tx, { exposure, candidates }: Sheet): Promise<Proposal[]> {
  const { incidentId, organisationId, incident } = exposure;
  const notice = instantsOf(exposure).processor_notice;
  const detection = incident.detection as Moment | null;
  const signals = await tx.signal.findMany({
    where: { incidentId, OR: [{ organisationId: null }, { organisationId }] },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true, reference: true, receivedAt: true },
  });
  const claims = await tx.claim.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    distinct: ["source"],
    take: MOST_CLAIMS,
    select: { id: true, source: true, recordedAt: true },
  });
  const proposals: Proposal[] = [
    ...(detection === null
      ? []
      : [
          {
            key: "detection",
            from: "detection",
            kind: "own_detection",
            moment: detection,
            source: "",
          } as const,
        ]),
    ...(notice === undefined
      ? []
      : [{ key: "notice", from: "notice", kind: "vendor_notice", moment: notice, source: "" } as const]),
    ...signals.map(({ id, reference, receivedAt }) => ({
      ...{ key: id, from: "signal" as const, kind: "tip" as const },
      moment: written(receivedAt),
      source: reference,
    })),
    ...claims.map(({ id, source, recordedAt }) => ({
      ...{ key: id, from: "claim" as const, kind: "press" as const },
      moment: written(recordedAt),
      source,
    })),
  ];
  return proposals.filter(
    (proposal) => !candidates.some(({ moment }) => isSameMoment(moment, proposal.moment)),
  );
}

function written(at: Date): Moment {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString({
    smallestUnit: "second",
    roundingMode: "floor",
  });
}
