import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { KnownExposure } from "./facts/rules.ts";
import { listFilings, listStored } from "./queries.ts";
import {
  type Answer,
  type AppliedLaw,
  type Computed,
  computeObligations,
  type OwnRuleShown,
  reconcile,
  type Stored,
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

function datedColumns(answer: Answer) {
  return { ...answer, state: answer.status };
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

/**
 * Recomputes what one organisation owes after its facts changed. Rows not yet settled follow; filed and decided
 * rows stay as they are and get a review. Returns the entries that record it, none when nothing changed.
 */
export async function recomputeObligations(
  tx: Tx,
  file: OrganisationFile,
  { workspaceId, now }: { workspaceId: string; now: Temporal.Instant },
): Promise<Event[]> {
  const { incidentId, exposureId, organisationId } = file;
  const place = { workspaceId, incidentId, exposureId, organisationId };
  const stored = (await listStored(tx, { exposureId })).get(exposureId) ?? [];
  const found = reconcile(stored, await computeFor(tx, file, now));
  const { arisen, changed, annotated, withdrawn, reviews } = found;
  const rows = arisen.map((computed) => ({ computed, row: newRow(place, computed, now) }));
  await insertRows(tx, [{ table: "obligations", rows: rows.map(({ row }) => row) }]);
  for (const { before, after } of [...changed, ...annotated])
    await tx.obligation.updateMany({
      where: { id: before.id },
      data: { ...answerColumns(after, now), version: { increment: 1 } },
    });
  await withdraw(tx, withdrawn);
  for (const { before, after } of reviews)
    await tx.obligation.updateMany({
      where: { id: before.id },
      data: { review: { raisedAt: now.toString(), answer: after }, version: { increment: 1 } },
    });
  const moved = [
    ...rows.map(({ computed, row }) => loggedAnswer(row.id, computed)),
    ...changed.map(({ before, after }) => loggedAnswer(before.id, after)),
    ...withdrawn.map((row) => loggedAnswer(row.id, { ...row, answer: WITHDRAWN(row.answer) })),
  ];
  return [
    ...(moved.length === 0 ? [] : [recomputed(place, moved)]),
    ...reviews.map(({ before, after }) => reviewRaised(place, before, { after, now })),
  ];
}

export async function computeFor(tx: Tx, file: OrganisationFile, now: Temporal.Instant): Promise<Computed[]> {
  const { known, controllers, law, exposureId } = file;
  const filings = (await listFilings(tx, { exposureId })).get(exposureId) ?? [];
  return computeObligations({ known, controllers, law, filings, at: now });
}

const WITHDRAWN = (answer: Answer): Answer => ({
  ...answer,
  status: "withdrawn",
  dueAt: null,
  legalLimitAt: null,
  waitsFor: null,
  targetAt: null,
});

async function withdraw(tx: Tx, rows: readonly Stored[]): Promise<void> {
  for (const { id, answer } of rows)
    await tx.obligation.updateMany({
      where: { id },
      data: { ...datedColumns(WITHDRAWN(answer)), version: { increment: 1 } },
    });
}

function recomputed(place: Place, obligations: readonly Json[]): Event {
  const { incidentId, organisationId, exposureId } = place;
  return event("obligations.recomputed", {
    incidentId,
    organisationId,
    subjectId: exposureId,
    fields: { moved: [...obligations] },
  });
}

function reviewRaised(
  { incidentId, organisationId }: Place,
  before: Stored,
  { after, now }: { after: Answer | null; now: Temporal.Instant },
): Event {
  return event("review.raised", {
    incidentId,
    organisationId,
    subjectId: before.id,
    fields: { review: { raisedAt: now.toString(), answer: after } },
  });
}
