import { fileOf, getExposure } from "#features/exposures/queries.ts";
import { computeLateness, type Lateness } from "#features/obligations/lateness/rules.ts";
import type { ObligationDetail } from "#features/obligations/queries.ts";
import { recomputeObligations } from "#features/obligations/writes.ts";
import { listMandatesInForce, readMandate } from "#features/organisations/mandates/queries.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import { citeExhibits } from "#features/timeline/citations/writes.ts";
import { findRule } from "#law/pack.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { earliest, type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { speaksForFiling } from "./access.ts";
import { refuseFiledAt } from "./filed-when/queries.ts";
import { isDayAhead } from "./filed-when/rules.ts";
import type { FiledOutside, RecordFiling } from "./schema.ts";

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
  const { count } = await tx.obligation.updateMany({
    where: { id: { in: rows.map(({ fields }) => fields.obligationId) }, filedAt: null },
    data: { filedAt: earliest(given, zone).toString(), state: "filed", version: { increment: 1 } },
  });
  if (count !== rows.length) throw new AppError("conflict", "somebody filed for one of them meanwhile");
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

/** How a filing was made: what is recorded of every one, and what only some have. */
export type NewFiling = Omit<RecordFiling, keyof FiledOutside> &
  Partial<FiledOutside> & { readonly draftId?: string };

type Filing = Acting & { readonly subject: ObligationDetail; readonly input: NewFiling };

/**
 * Writes a filing, made from a draft or elsewhere: refuses an instant at which it cannot have been filed, and a late one
 * without its reasons; the first filing freezes how late it was. Then what is owed is computed again.
 */
export async function writeFiling(
  tx: Tx,
  { subject, input, actor, now }: Filing,
): Promise<{ filingId: string; events: [Event, ...Event[]] }> {
  const zone = subject.exposure.organisation.timeZone;
  await refuseFiledAt(tx, {
    ...{ filedAt: input.filedAt, zone, now, incidentId: subject.incidentId },
    ...{ instants: subject.exposure.instants, draftId: input.draftId ?? null },
  });
  if (isDayAhead(input.documentOn, { zone, now })) throw invalid("documentOn", "dayAhead");
  const lateness = computeLateness(input.filedAt, zone, limitsOf(subject));
  if (subject.filings.every(({ withdrawnAt }) => withdrawnAt !== null)) requireReasons(input, lateness);
  const under = await standingOf(tx, input, { actor, subject });
  const outside = {
    ...(input.draftId === undefined ? {} : { draftId: input.draftId }),
    ...(input.proof ? { proof: input.proof } : {}),
    ...(input.proofId ? { proofId: input.proofId } : {}),
    ...(input.proofFollows && input.proofDueOn
      ? { proofFollows: input.proofFollows, proofDueOn: input.proofDueOn }
      : {}),
  };
  const filing = { ...filingColumns(input, { subject, lateness, zone }), ...under, ...outside };
  const filingId = newId();
  const { workspaceId } = actor;
  const { incidentId, organisationId } = subject;
  const row = {
    ...filing,
    documentOn: midnight(filing.documentOn),
    filedOn: midnight(filing.filedOn),
    ...("proofDueOn" in filing ? { proofDueOn: midnight(filing.proofDueOn) } : {}),
    mandate: filing.mandate ?? Prisma.DbNull,
  };
  const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
  await tx.filing.createMany({
    data: { workspaceId, id: filingId, incidentId, organisationId, ...row, ...recorded },
  });
  await settle(tx, subject, { input, filedAt: filing.filedAt });
  const file = await fileOf(tx, await getExposure(tx, subject.exposureId));
  const moved = await recomputeObligations(tx, file, { workspaceId, now });
  const filed = event("obligation.filed", {
    ...{ incidentId, organisationId, subjectId: filingId },
    ...{ occurred: occurredAt(input.filedAt), fields: filing },
  });
  const citing = { incidentId, organisationId, visibility: "case", kind: "filing", id: filingId } as const;
  const cited = await citeExhibits(
    tx,
    { ...citing, seq: null },
    { numbers: input.exhibits ?? [], actor, now },
  );
  return { filingId, events: [filed, ...cited, ...moved] };
}

type Standing = { readonly actor: Actor; readonly subject: ObligationDetail };

/**
 * The organisation's own people file for it. The DPO files under a mandate in force on that day, which is kept with the
 * filing; without one, the DPO can only record what the controller filed itself, and says so. What somebody else filed, as its
 * vendor, is recorded under the mandate that the organisation gave them.
 */
async function standingOf(tx: Tx, input: NewFiling, { actor, subject }: Standing) {
  const { organisationId, exposure } = subject;
  const { timeZone } = exposure.organisation;
  const at = earliest(input.filedAt, timeZone);
  if (input.filedUnder) {
    const on = at.toZonedDateTimeISO(timeZone).toPlainDate();
    const held = (await listMandatesInForce(tx, { organisationId, purpose: "file", on })).find(
      ({ id }) => id === input.filedUnder,
    );
    if (held === undefined) throw invalid("filedUnder", "noMandateToFile");
    return { filedAs: "mandate", mandate: usedMandate(held) };
  }
  const sought = { organisationId, timeZone, memberId: actor.id, purpose: "file", at } as const;
  const { mandate } = await readMandate(tx, sought);
  if (mandate !== null && input.filedAs !== "controller")
    return { filedAs: "mandate", mandate: usedMandate(mandate) };
  const isOwn = speaksForFiling(actor, subject) && input.filedAs !== "mandate";
  if (!isOwn && input.filedAs !== "controller") throw invalid("filedAs", "noMandateToFile");
  return { filedAs: "controller", mandate: null };
}

/** Past the legal limit the law asks for the reasons (GDPR 33(1), second sentence). */
function requireReasons({ reasonsForDelay }: NewFiling, { lateInLawBySeconds }: Lateness): void {
  if ((lateInLawBySeconds ?? 0) > 0 && (reasonsForDelay ?? "") === "")
    throw invalid("reasonsForDelay", "reasonsRequired");
}

/** An own rule binds by agreement or by choice: nobody is late in law under it. */
function limitsOf({ dueAt, legalLimitAt, ownRule }: ObligationDetail) {
  return { dueAt, legalLimitAt: ownRule === null ? legalLimitAt : null };
}

type Filed = { subject: ObligationDetail; lateness: Lateness; zone: string };

function filingColumns(input: NewFiling, { subject, lateness, zone }: Filed) {
  return {
    obligationId: subject.id,
    phase: input.phase,
    filedAt: earliest(input.filedAt, zone).toString(),
    filedOn: dayOf(input.filedAt),
    filedBy: input.filedBy,
    channel: input.channel,
    receiptNumber: input.receiptNumber,
    documentOn: input.documentOn,
    complete: input.complete,
    reasonsForDelay: input.reasonsForDelay,
    dueAt: subject.dueAt?.toISOString() ?? null,
    legalLimitAt: limitsOf(subject).legalLimitAt?.toISOString() ?? null,
    ...lateness,
  };
}

function dayOf(moment: Moment): string | null {
  return typeof moment === "string" ? null : moment.date;
}

function midnight(on: string | null): string | null {
  return on === null ? null : `${on}T00:00:00Z`;
}

/** A notification sent in phases is met by the filing that completes it, any other duty by its first filing. */
async function settle(
  tx: Tx,
  subject: ObligationDetail,
  { input, filedAt }: { input: NewFiling; filedAt: string },
): Promise<void> {
  const meets = findRule(subject.ruleId)?.metBy !== "complete_filing" || input.complete;
  const settled = meets && subject.filedAt === null ? { filedAt, state: "filed" } : {};
  const { count } = await tx.obligation.updateMany({
    where: { id: subject.id, version: input.version },
    data: { ...settled, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "somebody changed this obligation meanwhile");
}
