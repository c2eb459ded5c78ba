import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { problemOfFiledAt } from "./rules.ts";

type Filing = {
  readonly filedAt: Moment;
  readonly zone: string;
  readonly now: Temporal.Instant;
  readonly incidentId: string;
  /** The dated facts of the organisation that files. */
  readonly instants: unknown;
  /** The draft that it was made from, if any. */
  readonly draftId: string | null;
};

/**
 * Refuses an instant at which this cannot have been filed. When others found the breach says nothing of an organisation
 * that knew before them: only its own facts, and when the case was found, bind it.
 */
export async function refuseFiledAt(tx: Tx, { incidentId, instants, draftId, ...filed }: Filing) {
  const { occurrenceFrom, detection } = await tx.incident.findFirstOrThrow({
    where: { id: incidentId },
    select: { occurrenceFrom: true, detection: true },
  });
  const known = [detection as Moment | null, ...Object.values(instants as Record<string, Moment | null>)];
  const problem = problemOfFiledAt(filed, {
    signedAt: draftId === null ? null : await findSignedAt(tx, draftId),
    breach: occurrenceFrom as Moment | null,
    known: known.flatMap((moment) => moment ?? []),
  });
  if (problem !== null) throw invalid("filedAt", problem);
}

/** When the signature that stands was given. */
async function findSignedAt(tx: Tx, draftId: string): Promise<Temporal.Instant | null> {
  const signature = await tx.draftReview.findFirst({
    where: { draftId, step: "signed" },
    orderBy: { steppedAt: "desc" },
    select: { steppedAt: true },
  });
  return signature === null ? null : Temporal.Instant.fromEpochMilliseconds(signature.steppedAt.getTime());
}
