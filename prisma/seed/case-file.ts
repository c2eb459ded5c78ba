import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { rightNow } from "./right-now.ts";

type Place = { readonly incidentId: string; readonly organisationId: string };
type Cell = Place & { readonly ruleIds: readonly string[]; readonly subject?: string };

/** The organisation's file as it is now, with the version that the next act must have seen. */
export function findFile(principal: Principal, { incidentId, organisationId }: Place) {
  return withScope(principal, async (tx) => {
    const where = { incidentId, organisationId };
    const file = await tx.exposure.findFirst({ where, select: { id: true, version: true } });
    if (file === null) throw notFound("organisation file");
    return { exposureId: file.id, version: file.version };
  });
}

/** The obligation by the first of these rules that the law of the case's time knows; null when it knows none. */
export function findObligation(principal: Principal, { ruleIds, subject = "", ...place }: Cell) {
  return withScope(principal, async (tx) => {
    const where = { ...place, subject, ruleId: { in: [...ruleIds] } };
    const found = await tx.obligation.findFirst({ where, select: { id: true, version: true } });
    return found === null ? null : { obligationId: found.id, version: found.version };
  });
}

export type SeededFiling = Cell & {
  /** null: not filed yet. */
  readonly filedAt: Moment | null;
  readonly filedBy: string;
  readonly channel: string;
  readonly receiptNumber?: string;
  readonly phase?: "initial" | "follow_up";
  readonly complete: boolean;
  readonly reasonsForDelay?: string | undefined;
};

/** History is told from public sources: only in an exercise is a proof still expected. */
export async function file(principal: Principal, filing: SeededFiling): Promise<void> {
  const { incidentId, organisationId, ruleIds, subject, ...filed } = filing;
  if (filed.filedAt === null) return;
  const cell = { incidentId, organisationId, ruleIds, ...(subject === undefined ? {} : { subject }) };
  const obligation = await findObligation(principal, cell);
  if (obligation === null) return;
  const documentOn = dayOf(filed.filedAt);
  const proof = await withScope(principal, async (tx) => {
    const told = await tx.incident.findFirstOrThrow({ where: { id: incidentId }, select: { origin: true } });
    return told.origin === "demonstration" ? {} : promised(ruleIds);
  });
  await recordFiling(principal, { ...obligation, ...filed, documentOn, ...proof }, rightNow());
}

const REGISTER = "eu.gdpr.33-5";

/** Nobody holds the proof of an exercise: it is promised for a week from now. */
function promised(ruleIds: readonly string[]) {
  const proof = ruleIds.includes(REGISTER) ? "Extrait du registre" : "Accusé de réception";
  const proofDueOn = rightNow()
    .add({ hours: 7 * 24 })
    .toZonedDateTimeISO("Europe/Paris")
    .toPlainDate();
  return { proofFollows: `${proof} (fictif)`, proofDueOn: proofDueOn.toString() };
}

function dayOf(moment: Moment): string {
  if (typeof moment !== "string") return moment.date;
  return Temporal.Instant.from(moment).toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();
}
