import { fileOf, getExposure } from "#features/exposures/queries.ts";
import { isInFuture } from "#features/exposures/rules.ts";
import { getObligation, type ObligationDetail } from "#features/obligations/queries.ts";
import { recomputeObligations } from "#features/obligations/writes.ts";
import { readMandate } from "#features/organisations/mandates/queries.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import { findRule } from "#law/pack.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { earliest, type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { canRecordFiling, speaksForFiling } from "../access.ts";
import { computeLateness, type Lateness } from "../rules.ts";
import { type RecordFiling, recordFilingInput } from "../schema.ts";

/** Records that an obligation was met. The first filing freezes how late it was; later ones follow up. */
export const recordFiling = command({
  input: recordFilingInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canRecordFiling,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const zone = subject.exposure.organisation.timeZone;
    if (isInFuture(input.filedAt, zone, now)) throw invalid("filedAt", "inFuture");
    const lateness = computeLateness(input.filedAt, zone, limitsOf(subject));
    const first = subject.filings.length === 0;
    if (first) requireReasons(input, lateness);
    const under = await standingOf(tx, input, { actor, subject });
    const filing = { ...filingColumns(input, { subject, lateness, zone }), ...under };
    const id = newId();
    const { workspaceId } = actor;
    const { incidentId, organisationId } = subject;
    const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
    const row = {
      ...filing,
      documentOn: midnight(filing.documentOn),
      filedOn: midnight(filing.filedOn),
      mandate: filing.mandate ?? Prisma.DbNull,
    };
    await tx.filing.createMany({
      data: { workspaceId, id, incidentId, organisationId, ...row, ...recorded },
    });
    await settle(tx, subject, { input, filedAt: filing.filedAt });
    const moved = await recomputeObligations(
      tx,
      await fileOf(tx, await getExposure(tx, subject.exposureId)),
      {
        workspaceId,
        now,
      },
    );
    const filed = event("obligation.filed", {
      incidentId,
      organisationId,
      subjectId: id,
      occurred: occurredAt(input.filedAt),
      fields: filing,
    });
    return { result: undefined, events: [filed, ...moved] };
  },
});

type Standing = { readonly actor: Actor; readonly subject: ObligationDetail };

/**
 * The organisation's own people file for it. The DPO files under a mandate in force on that day, which is kept with the
 * filing; without one, the DPO can only record what the controller filed itself, and says so.
 */
async function standingOf(tx: Tx, input: RecordFiling, { actor, subject }: Standing) {
  const { organisationId, exposure } = subject;
  const { timeZone } = exposure.organisation;
  const at = earliest(input.filedAt, timeZone);
  const sought = { organisationId, timeZone, memberId: actor.id, purpose: "file", at } as const;
  const { mandate } = await readMandate(tx, sought);
  if (mandate !== null && input.filedAs !== "controller")
    return { filedAs: "mandate", mandate: usedMandate(mandate) };
  const isOwn = speaksForFiling(actor, subject) && input.filedAs !== "mandate";
  if (!isOwn && input.filedAs !== "controller") throw invalid("filedAs", "noMandateToFile");
  return { filedAs: "controller", mandate: null };
}

/** Past the legal limit the law asks for the reasons (GDPR 33(1), second sentence). */
function requireReasons({ reasonsForDelay }: RecordFiling, { lateInLawBySeconds }: Lateness): void {
  if ((lateInLawBySeconds ?? 0) > 0 && (reasonsForDelay ?? "") === "")
    throw invalid("reasonsForDelay", "reasonsRequired");
}

/** An own rule binds by agreement or by choice: nobody is late in law under it. */
function limitsOf({ dueAt, legalLimitAt, ownRule }: ObligationDetail) {
  return { dueAt, legalLimitAt: ownRule === null ? legalLimitAt : null };
}

type Filed = { subject: ObligationDetail; lateness: Lateness; zone: string };

function filingColumns(input: RecordFiling, { subject, lateness, zone }: Filed) {
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
  { input, filedAt }: { input: RecordFiling; filedAt: string },
): Promise<void> {
  const meets = findRule(subject.ruleId)?.metBy !== "complete_filing" || input.complete;
  const settled = meets && subject.filedAt === null ? { filedAt, state: "filed" } : {};
  const { count } = await tx.obligation.updateMany({
    where: { id: subject.id, version: input.version },
    data: { ...settled, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "somebody changed this obligation meanwhile");
}
