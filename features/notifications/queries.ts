import type { ObligationDetail } from "#features/obligations/queries.ts";
import { listMandatesInForce, readMandate } from "#features/organisations/mandates/queries.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { speaksForFiling } from "./access.ts";

/** Those that wait for a fact or a filing come last: there is nothing to do about them yet. */
const OWED = ["due", "undetermined", "open", "waiting"];
const SHOWN = 20;

type Own = readonly string[];

/** What these organisations still have to do in running cases, the earliest date first. */
export function listToDo(tx: Tx, organisationIds: Own) {
  return tx.obligation.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      state: { in: OWED },
      incident: { closedAt: null },
    },
    select: {
      ...{
        id: true,
        ruleId: true,
        addressee: true,
        ownRule: true,
        state: true,
        dueAt: true,
        organisationId: true,
      },
      owner: { select: { id: true, name: true } },
      incident: { select: { reference: true, title: true, origin: true } },
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
      drafts: {
        where: { state: { in: ["preparing", "returned", "in_review", "signed"] } },
        orderBy: [{ preparedAt: "desc" }, { id: "asc" }],
        take: 1,
        select: { state: true },
      },
    },
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { triggerAt: "asc" },
      { ruleId: "asc" },
      { id: "asc" },
    ],
  });
}

export type ToDo = Awaited<ReturnType<typeof listToDo>>[number];

/** Their files in running cases, the latest first. */
export function listOwnFiles(tx: Tx, organisationIds: Own) {
  return tx.exposure.findMany({
    where: { organisationId: { in: [...organisationIds] }, incident: { closedAt: null } },
    select: {
      id: true,
      roles: true,
      instants: true,
      organisation: { select: { id: true, name: true, timeZone: true } },
      incident: { select: { reference: true, title: true, origin: true } },
    },
    orderBy: { openedAt: "desc" },
  });
}

/** What these organisations have filed, the latest first, with the receipts. */
export function listOwnFilings(tx: Tx, organisationIds: Own) {
  return tx.filing.findMany({
    where: { organisationId: { in: [...organisationIds] } },
    select: {
      id: true,
      filedAt: true,
      filedOn: true,
      filedBy: true,
      channel: true,
      receiptNumber: true,
      lateBySeconds: true,
      lateInLawBySeconds: true,
      ...{ draftId: true, proofFollows: true, proofDueOn: true, proofGivenAt: true },
      ...{ withdrawnAt: true, withdrawnBy: true },
      obligation: {
        select: {
          id: true,
          ruleId: true,
          addressee: true,
          ownRule: true,
          incident: { select: { reference: true, origin: true } },
          exposure: { select: { organisation: { select: { timeZone: true } } } },
        },
      },
    },
    orderBy: [{ filedAt: "desc" }, { id: "asc" }],
    take: SHOWN,
  });
}

/** Whom to call. */
export function listDpos(tx: Tx) {
  return tx.member.findMany({
    where: { roles: { has: "dpo" }, endedAt: null },
    select: { id: true, name: true, user: { select: { email: true } } },
    orderBy: { name: "asc" },
  });
}

/** For whom this person speaks. */
export function listOwnOrganisations(tx: Tx, organisationIds: Own) {
  return tx.organisation.findMany({
    where: { id: { in: [...organisationIds] } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

type Filing = {
  readonly obligation: ObligationDetail;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
};

/** For somebody outside the organisation: the mandate by which they file for it today, if any; null for its own people. */
export async function readFilingStanding(tx: Tx, { obligation, actor, now }: Filing) {
  const { organisationId, exposure } = obligation;
  if (speaksForFiling(actor, obligation)) return null;
  const { timeZone } = exposure.organisation;
  const sought = { organisationId, timeZone, memberId: actor.id, purpose: "file", at: now } as const;
  const { mandate } = await readMandate(tx, sought);
  const on = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const inForce = await listMandatesInForce(tx, { organisationId, purpose: "file", on });
  return {
    mandate: mandate === null ? null : usedMandate(mandate),
    /** Under which somebody else may have filed for the organisation. */
    others: inForce.filter(({ memberId }) => memberId !== actor.id).map(usedMandate),
  };
}

export type FilingStanding = Awaited<ReturnType<typeof readFilingStanding>>;
