import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { type Moment, occurredAt } from "#lib/moment.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { listHolds } from "./queries.ts";

/** What a command about one piece is about. */
export async function getEvidence(tx: Tx, { evidenceId }: { readonly evidenceId: string }) {
  const found = await tx.evidence.findFirst({
    where: { id: evidenceId },
    select: {
      id: true,
      workspaceId: true,
      incidentId: true,
      organisationId: true,
      visibility: true,
      number: true,
      name: true,
      size: true,
      sha256: true,
      state: true,
      object: true,
      wrappedKey: true,
      erasedAt: true,
      verifyAskedAt: true,
      version: true,
      incident: { select: { origin: true } },
    },
  });
  if (found === null) throw notFound("evidence");
  const { incident, visibility, ...piece } = found;
  return { ...piece, visibility: asVisibility(visibility), origin: incident.origin as Origin };
}

export type Piece = Awaited<ReturnType<typeof getEvidence>>;

export const asVisibility = (stored: string): "privileged" | "case" =>
  stored === "privileged" ? "privileged" : "case";

/** Where an entry about a piece belongs: its case, its file, and counsel's channel where the piece is counsel's. */
export function aboutPiece({ id, incidentId, organisationId, visibility }: Piece) {
  return { incidentId, organisationId, visibility, subjectId: id } as const;
}

/** What the machine sees, the worker attends to; what is counsel's, the request of whoever acts. */
export const whoseBytes = ({ workspaceId, id, visibility }: Piece) => ({
  ...{ workspaceId, id },
  isPrivileged: visibility === "privileged",
});

type Change = { readonly from: readonly string[]; readonly to: Prisma.EvidenceUpdateManyMutationInput };

/** Whoever comes second finds the piece changed. */
export async function changeEvidence(tx: Tx, { id, version }: Piece, { from, to }: Change): Promise<void> {
  const { count } = await tx.evidence.updateMany({
    where: { id, version, state: { in: [...from] } },
    data: { ...to, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "this piece changed meanwhile");
}

/** While a legal hold is in force, nothing of the case is destroyed. */
export async function refuseWhileHeld(tx: Tx, incidentId: string, path: string): Promise<void> {
  const held = (await listHolds(tx, incidentId)).some(({ liftedAt }) => liftedAt === null);
  if (held)
    throw new AppError("invalid", "a legal hold keeps this", { problems: [{ path, problem: "legalHold" }] });
}

type Step = {
  readonly step: "downloaded" | "handed_over" | "returned";
  readonly recipient: string;
  readonly happenedAt: Moment;
  readonly note: string;
  readonly by: string;
  readonly now: Temporal.Instant;
};

/** One more who had the piece in hand, as a row and as the entry that says so. */
export async function recordCustody(tx: Tx, piece: Piece, { by, now, ...step }: Step): Promise<Event> {
  const { incidentId, organisationId, visibility } = piece;
  const id = newId();
  const recorded = { recordedAt: now.toString({ fractionalSecondDigits: 3 }), recordedBy: by };
  await tx.custodyStep.createMany({
    data: {
      ...{ workspaceId: piece.workspaceId, id, incidentId, organisationId, visibility },
      ...{ evidenceId: piece.id, ...step, ...recorded },
    },
  });
  return event("custody.recorded", {
    ...{ incidentId, organisationId, visibility, subjectId: id, occurred: occurredAt(step.happenedAt) },
    fields: { evidenceId: piece.id, name: piece.name, sha256: piece.sha256, ...step, ...recorded },
  });
}
