import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { placeOfCitation } from "./rules.ts";

/** A record of a case that names exhibits, or one entry about it. */
export type Citing = {
  readonly incidentId: string;
  readonly organisationId: string | null;
  readonly visibility: "case" | "privileged";
  /** As the catalogue names its kind. */
  readonly kind: string;
  readonly id: string;
  readonly seq: number | null;
};

type Who = { readonly actor: Actor; readonly now: Temporal.Instant };

/** A record names exhibits by their numbers, in the transaction of the act that makes it; returns the entries that say so. */
export async function citeExhibits(
  tx: Tx,
  citing: Citing,
  { numbers, ...who }: Who & { readonly numbers: readonly number[] },
): Promise<Event[]> {
  if (numbers.length === 0) return [];
  const found = await tx.evidence.findMany({
    where: { incidentId: citing.incidentId, number: { in: [...numbers] }, NOT: { state: "refused" } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, name: true, organisationId: true, visibility: true },
  });
  if (found.length < numbers.length) throw invalid("exhibits", "noSuchExhibit");
  const pieces = found.map((piece) => ({
    ...piece,
    visibility: piece.visibility === "privileged" ? ("privileged" as const) : ("case" as const),
  }));
  return Promise.all(pieces.map((piece) => writeCitation(tx, { piece, citing, ...who })));
}

type Exhibit = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly organisationId: string | null;
  readonly visibility: "case" | "privileged";
};
type Writing = Who & { readonly piece: Exhibit; readonly citing: Citing };

/** One citation, as its row and as the entry that says so. */
export async function writeCitation(tx: Tx, { piece, citing, actor, now }: Writing): Promise<Event> {
  const { incidentId } = citing;
  const place = placeOfCitation(piece, citing);
  const cited = {
    ...{ evidenceId: piece.id, citedKind: citing.kind, citedId: citing.id, citedSeq: citing.seq },
    ...{ citedAt: now.toString({ fractionalSecondDigits: 3 }), citedBy: actor.name },
  };
  const id = newId();
  const { count } = await tx.citation.createMany({
    data: { workspaceId: actor.workspaceId, id, incidentId, ...place, ...cited },
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("conflict", "this exhibit is cited there already");
  const fields = { ...cited, number: piece.number, name: piece.name };
  return event("exhibit.cited", { incidentId, ...place, subjectId: id, fields });
}
