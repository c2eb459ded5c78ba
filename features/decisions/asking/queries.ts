import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { canDecideObligation } from "../access.ts";
import { DECIDABLE } from "../catalogue.ts";

/** What an obligation is called by, and its clock. */
export const CELL = {
  id: true,
  ruleId: true,
  addressee: true,
  subject: true,
  ownRule: true,
  state: true,
  dueAt: true,
  triggerAt: true,
} satisfies Prisma.ObligationSelect;

const REQUEST = {
  ...{ id: true, organisationId: true, message: true, recipientId: true, recipient: true, passed: true },
  ...{ askedAt: true, askedBy: true, seenAt: true, seenBy: true, reminders: true, remindedAt: true },
  ...{ escalatedAt: true, answeredAt: true, version: true },
  incident: { select: { reference: true, title: true, origin: true } },
  organisation: { select: { name: true, timeZone: true } },
  obligation: { select: { ...CELL, opinions: { orderBy: { givenAt: "desc" }, take: 1 } } },
} satisfies Prisma.DecisionRequestSelect;

/** What was asked in one case, what waits first, by date. */
export function listRequests(tx: Tx, incidentId: string) {
  return tx.decisionRequest.findMany({
    where: { incidentId },
    select: REQUEST,
    orderBy: [
      { answeredAt: { sort: "asc", nulls: "first" } },
      { obligation: { dueAt: { sort: "asc", nulls: "last" } } },
      { organisation: { name: "asc" } },
      { id: "asc" },
    ],
  });
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number];

/** What waits for an answer in running cases; of the organisations in scope, or of these. */
export function listOpenRequests(tx: Tx, organisationIds?: readonly string[]) {
  return tx.decisionRequest.findMany({
    where: {
      answeredAt: null,
      ...(organisationIds === undefined ? {} : { organisationId: { in: [...organisationIds] } }),
      obligation: DECIDABLE,
      incident: { closedAt: null },
    },
    select: REQUEST,
    orderBy: [{ obligation: { dueAt: { sort: "asc", nulls: "last" } } }, { askedAt: "asc" }, { id: "asc" }],
  });
}

/** The same, with whether this person can sign each: who was asked by name holds a delegation. */
export async function listAsked(tx: Tx, actor: Actor, organisationIds?: readonly string[]) {
  const requests = await listOpenRequests(tx, organisationIds);
  return requests.map((request) => ({
    ...request,
    signs: canDecideObligation(actor, { ...request, isDelegate: request.recipientId === actor.id }),
  }));
}

export type AskedRequest = Awaited<ReturnType<typeof listAsked>>[number];

/** The request on an obligation that waits for its answer. */
export function findOpenRequest(tx: Tx, obligationId: string) {
  return tx.decisionRequest.findFirst({ where: { obligationId, answeredAt: null }, select: REQUEST });
}

export async function getRequest(tx: Tx, requestId: string) {
  const found = await tx.decisionRequest.findFirst({
    where: { id: requestId },
    select: { ...REQUEST, incidentId: true, obligationId: true },
  });
  if (found === null) throw notFound("request");
  return found;
}

/** What can be decided in a case and is not asked yet, by date, with the latest opinion on each. */
export function listDecidable(tx: Tx, incidentId: string) {
  return tx.obligation.findMany({
    where: {
      incidentId,
      ...DECIDABLE,
      addressee: { not: "register" },
      requests: { none: { answeredAt: null } },
    },
    select: {
      ...CELL,
      organisationId: true,
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
      opinions: { orderBy: { givenAt: "desc" }, take: 1, select: { advice: true, givenBy: true } },
    },
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { exposure: { organisation: { name: "asc" } } },
      { ruleId: "asc" },
      { id: "asc" },
    ],
  });
}

export type DecidableCell = Awaited<ReturnType<typeof listDecidable>>[number];

/** Of these requests, those that still wait for an answer. */
export function listRemindable(tx: Tx, asked: { incidentId: string; requestIds: readonly string[] }) {
  return tx.decisionRequest.findMany({
    where: {
      incidentId: asked.incidentId,
      id: { in: [...asked.requestIds] },
      answeredAt: null,
      obligation: DECIDABLE,
    },
    select: {
      ...{ id: true, organisationId: true, recipientId: true, obligationId: true },
      ...{ message: true, reminders: true },
    },
    orderBy: { id: "asc" },
  });
}
