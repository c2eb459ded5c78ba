import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { updateRows } from "#lib/update-rows.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { KnownExposure } from "./facts/rules.ts";
import { listFilings, listStored, type OfFiles } from "./queries.ts";
import {
  type Answer,
  type AppliedLaw,
  type Computed,
  computeObligations,
  type OwnRuleShown,
  type Reconciliation,
  reconcile,
  type Stored,
  type SubjectFiling,
} from "./rules.ts";

export type Place = {
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly exposureId: string;
  readonly organisationId: string;
};

/** One organisation's file: what is known of it, and the controllers it must tell if it is a processor. */
export type OrganisationFile = Omit<Place, "workspaceId"> & {
  readonly known: KnownExposure;
  readonly controllers: readonly string[];
  readonly law: AppliedLaw;
};

export type ObligationRow = ReturnType<typeof newRow>;

/** The one place where an engine's answer, and with it `dueAt`, becomes columns. */
export function answerColumns(computed: Computed, now: Temporal.Instant) {
  const { answer, obligation } = computed;
  return {
    ...datedColumns(answer),
    lawVersion: computed.lawVersion,
    clock: obligation.clock,
    legalClock: obligation.legalClock,
    reason: obligation.reason,
    notes: [...obligation.notes],
    steps: [...obligation.steps],
    facts: computed.facts as unknown as Prisma.InputJsonObject,
    computedAt: now.toString(),
  };
}

function datedColumns({ metAt, ...answer }: Answer) {
  return { ...answer, filedAt: metAt, state: metAt === null ? answer.status : "filed" };
}

export function newRow(place: Place, computed: Computed, now: Temporal.Instant) {
  const { ruleId, addressee, subject, ownRule } = computed;
  return { ...place, id: newId(), ruleId, addressee, subject, ownRule, ...answerColumns(computed, now) };
}

/** An obligation as the log records it: enough to fold the stream back into today's rows. */
export function loggedAnswer(
  id: string,
  row: Pick<Stored, "ruleId" | "addressee" | "subject" | "answer"> & {
    readonly ownRule?: OwnRuleShown | null;
  },
): Json {
  const { ruleId, addressee, subject, answer, ownRule } = row;
  const own = ownRule ? { ownRule: { ...ownRule, source: { ...ownRule.source } } } : {};
  return { id, ruleId, addressee, subject, ...answer, ...own };
}

export type Moving = {
  readonly workspaceId: string;
  readonly now: Temporal.Instant;
  /** Of the case, where one act touches several cases. */
  readonly origin?: Origin;
};

/**
 * Recomputes what one organisation owes after its facts changed. Rows not yet settled follow; filed and decided
 * rows stay as they are and get a review. Returns the entries that record it, none when nothing changed.
 */
export function recomputeObligations(tx: Tx, file: OrganisationFile, moving: Moving): Promise<Event[]> {
  return recompute(tx, { files: [file], of: { exposureId: file.exposureId } }, moving);
}

/** The same for many files of one case, in as many statements as for one. */
export async function recomputeFiles(
  tx: Tx,
  files: readonly OrganisationFile[],
  moving: Moving,
): Promise<Event[]> {
  // A batch of a large case reads its own rows, not those of everybody else.
  const exposureId = { in: files.map((file) => file.exposureId) };
  return files.length === 0 ? [] : recompute(tx, { files, of: { exposureId } }, moving);
}

type Recomputing = { readonly files: readonly OrganisationFile[]; readonly of: OfFiles };

async function recompute(tx: Tx, { files, of }: Recomputing, moving: Moving): Promise<Event[]> {
  const { workspaceId, now } = moving;
  const storedBy = await listStored(tx, of);
  const filingsBy = await listFilings(tx, of);
  const found = files.map((file) => {
    const { incidentId, exposureId, organisationId } = file;
    const computed = compute(file, filingsBy.get(exposureId) ?? [], now);
    return {
      place: { workspaceId, incidentId, exposureId, organisationId },
      ...reconcile(storedBy.get(exposureId) ?? [], computed),
    };
  });
  const moves = found.map(({ place, arisen, ...others }) => ({
    place,
    ...others,
    arisen: arisen.map((computed) => ({ computed, row: newRow(place, computed, now) })),
  }));
  const rows = moves.flatMap(({ arisen }) => arisen.map(({ row }) => row));
  await insertRows(tx, [{ table: "obligations", rows }]);
  await updateMoved(tx, found, { workspaceId, now });
  return moves.flatMap((move) => eventsOf(move, moving));
}

/** Three kinds of change, each in one statement for all files. */
async function updateMoved(
  tx: Tx,
  found: readonly Reconciliation[],
  { workspaceId, now }: Moving,
): Promise<void> {
  const update = (rows: readonly { readonly id: string; readonly [field: string]: unknown }[]) =>
    updateRows(
      tx,
      "obligations",
      rows.map((row) => ({ workspaceId, ...row })),
    );
  const followed = found.flatMap(({ changed, annotated }) => [...changed, ...annotated]);
  await update(followed.map(({ before, after }) => ({ id: before.id, ...answerColumns(after, now) })));
  const gone = found.flatMap(({ withdrawn }) => withdrawn);
  await update(gone.map(({ id, answer }) => ({ id, ...datedColumns(WITHDRAWN(answer)) })));
  const raised = found.flatMap(({ reviews }) => reviews);
  await update(
    raised.map(({ before, after }) => ({
      id: before.id,
      review: { raisedAt: now.toString(), answer: after },
    })),
  );
}

type Move = Omit<Reconciliation, "arisen"> & {
  readonly place: Place;
  readonly arisen: readonly { readonly computed: Computed; readonly row: ObligationRow }[];
};

function eventsOf({ place, arisen, changed, withdrawn, reviews }: Move, moving: Moving): Event[] {
  const moved = [
    ...arisen.map(({ computed, row }) => loggedAnswer(row.id, computed)),
    ...changed.map(({ before, after }) => loggedAnswer(before.id, after)),
    ...withdrawn.map((row) => loggedAnswer(row.id, { ...row, answer: WITHDRAWN(row.answer) })),
  ];
  return [
    ...(moved.length === 0 ? [] : [recomputed(place, moved, moving)]),
    ...reviews.map(({ before, after }) => reviewRaised(place, before, { after, ...moving })),
  ];
}

export async function computeFor(tx: Tx, file: OrganisationFile, now: Temporal.Instant): Promise<Computed[]> {
  const { exposureId } = file;
  return compute(file, (await listFilings(tx, { exposureId })).get(exposureId) ?? [], now);
}

export function compute(
  { known, controllers, law }: OrganisationFile,
  filings: readonly SubjectFiling[],
  now: Temporal.Instant,
): Computed[] {
  return computeObligations({ known, controllers, law, filings, at: now });
}

const WITHDRAWN = (answer: Answer): Answer => ({
  ...answer,
  status: "withdrawn",
  dueAt: null,
  legalLimitAt: null,
  waitsFor: null,
  targetAt: null,
  metAt: null,
});

function recomputed(place: Place, obligations: readonly Json[], moving: Moving): Event {
  return event("obligations.recomputed", {
    ...about(place, moving),
    subjectId: place.exposureId,
    fields: { moved: [...obligations] },
  });
}

type Raising = Moving & { readonly after: Answer | null };

function reviewRaised(place: Place, before: Stored, { after, ...moving }: Raising): Event {
  return event("review.raised", {
    ...about(place, moving),
    subjectId: before.id,
    fields: { review: { raisedAt: moving.now.toString(), answer: after } },
  });
}

function about({ incidentId, organisationId }: Place, { origin }: Moving) {
  return { incidentId, organisationId, ...(origin === undefined ? {} : { origin }) };
}

type Doubted = Moving & { readonly obligationIds: readonly string[] };

/**
 * Raises a review on what was filed by something that turned out not to be: each shows what it would be without. The
 * filings stay as they are.
 */
export async function raiseReviews(tx: Tx, { obligationIds, ...moving }: Doubted): Promise<Event[]> {
  const { workspaceId, now } = moving;
  const where = { id: { in: [...obligationIds] } };
  const places = await tx.obligation.findMany({
    where,
    select: { id: true, incidentId: true, exposureId: true, organisationId: true },
  });
  const placeOf = new Map(places.map(({ id, ...place }) => [id, { workspaceId, ...place }]));
  const stored = [...(await listStored(tx, where)).values()].flat();
  const review = ({ answer }: Stored) => ({ raisedAt: now.toString(), answer });
  await updateRows(
    tx,
    "obligations",
    stored.map((row) => ({ workspaceId, id: row.id, review: review(row) })),
  );
  return stored.flatMap((row) => {
    const place = placeOf.get(row.id);
    return place === undefined ? [] : [reviewRaised(place, row, { after: row.answer, ...moving })];
  });
}

type Owning = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly obligationIds: readonly string[];
  /** Null: nobody any more. */
  readonly memberId: string | null;
};

type Owned = { id: string; incident_id: string; exposure_id: string; organisation_id: string };

/** Gives obligations to a member of the cell, who must exist: one entry per organisation, none where nothing changes. */
export async function writeOwners(tx: Tx, { obligationIds, memberId }: Owning): Promise<Event[]> {
  const owner = memberId === null ? null : await tx.member.findFirst({ where: { id: memberId } });
  if (memberId !== null && (owner === null || owner.endedAt !== null)) throw invalid("memberId", "choose");
  const owned = await tx.$queryRaw<Owned[]>`
    UPDATE obligations SET owner_id = ${memberId}::uuid
    WHERE id = ANY (${[...obligationIds]}::uuid[]) AND owner_id IS DISTINCT FROM ${memberId}::uuid
    RETURNING id, incident_id, exposure_id, organisation_id`;
  return [...Map.groupBy(owned, ({ exposure_id }) => exposure_id)].flatMap(([exposureId, rows]) =>
    rows.slice(0, 1).map(({ incident_id, organisation_id }) =>
      event("obligations.assigned", {
        ...{ incidentId: incident_id, organisationId: organisation_id, subjectId: exposureId },
        fields: {
          owned: rows.map(({ id }) => ({ id, ownerId: memberId })),
          ownerName: owner?.name ?? null,
        },
      }),
    ),
  );
}
