import type { ObligationDetail } from "#features/obligations/queries.ts";
import { hasMandate, readMandate } from "#features/organisations/mandates/queries.ts";
import { type UsedMandate, usedMandate } from "#features/organisations/mandates/rules.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { canDecideObligation } from "./access.ts";
import { DECIDABLE, NO_MANDATE } from "./catalogue.ts";
import type { OperationalState } from "./operational/catalogue.ts";
import { listOperational } from "./operational/queries.ts";
import { outcomesFor } from "./rules.ts";

const CELL = {
  id: true,
  ruleId: true,
  addressee: true,
  subject: true,
  ownRule: true,
  state: true,
  dueAt: true,
  triggerAt: true,
} satisfies Prisma.ObligationSelect;

type DecidedCell = {
  readonly id: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly subject: string;
  readonly ownRule: unknown;
};

type Listed = {
  readonly id: string;
  /** When it was decided; a proposal that waits has none. */
  readonly at: Date | null;
  /** Null: for the whole case. */
  readonly organisationId: string | null;
  readonly organisation: string | null;
  /** Whose decision it is, in their own name or as recorded for them. */
  readonly by: string | null;
  readonly reasons: string;
};

/** One line of the list of decisions of a case. */
export type ListedDecision = Listed &
  (
    | {
        readonly sort: "controller";
        readonly outcome: string;
        readonly obligation: DecidedCell;
        readonly timeZone: string;
        readonly mandate: UsedMandate | null;
        readonly opinion: {
          readonly advice: string;
          readonly reasons: string;
          readonly givenBy: string;
          readonly givenAt: Date;
        } | null;
      }
    | {
        readonly sort: "operational";
        readonly kind: string;
        readonly why: string;
        readonly state: OperationalState;
        readonly recordedBy: string | null;
        readonly proposedAt: Date;
        readonly proposedBy: string;
        readonly doneAt: Date | null;
        readonly revokedAt: Date | null;
        readonly revokedFor: string | null;
      }
  );

/** What the controllers decided and what was decided operationally, in one list by date; proposals that wait come last. */
export async function listDecisions(tx: Tx, incidentId: string): Promise<ListedDecision[]> {
  const controllers = await listControllerDecisions(tx, incidentId);
  const operational = await listOperational(tx, incidentId);
  const lines: ListedDecision[] = [
    ...controllers,
    ...operational.map(({ organisation, decidedAt, decidedBy, takenBy, reasons, ...kept }) => ({
      ...kept,
      sort: "operational" as const,
      at: decidedAt,
      organisation: organisation?.name ?? null,
      by: takenBy ?? decidedBy,
      recordedBy: takenBy === null ? null : decidedBy,
      reasons: reasons ?? "",
    })),
  ];
  const order = ({ at }: ListedDecision) => at?.getTime() ?? Number.POSITIVE_INFINITY;
  return lines.sort((one, other) => order(one) - order(other));
}

async function listControllerDecisions(tx: Tx, incidentId: string): Promise<ListedDecision[]> {
  const decisions = await tx.decision.findMany({
    where: { incidentId },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, outcome: true, reasons: true, opinionId: true },
      ...{ decidedAt: true, decidedBy: true, mandate: true },
      obligation: {
        select: {
          ...CELL,
          opinions: { select: { id: true, advice: true, reasons: true, givenBy: true, givenAt: true } },
          exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
        },
      },
    },
  });
  return decisions.map(({ obligation, opinionId, decidedAt, decidedBy, mandate, ...decision }) => {
    const { opinions, exposure, ...cell } = obligation;
    return {
      ...decision,
      sort: "controller",
      at: decidedAt,
      organisation: exposure.organisation.name,
      timeZone: exposure.organisation.timeZone,
      by: decidedBy,
      obligation: cell,
      mandate: mandate as UsedMandate | null,
      opinion: opinions.find(({ id }) => id === opinionId) ?? null,
    };
  });
}

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
      obligation: { state: { in: [...DECIDABLE] } },
      incident: { closedAt: null },
    },
    select: REQUEST,
    orderBy: [{ obligation: { dueAt: { sort: "asc", nulls: "last" } } }, { askedAt: "asc" }, { id: "asc" }],
  });
}

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
      state: { in: [...DECIDABLE] },
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

/** The cells by which one tells who has neither to notify nor to communicate. */
export function listReleased(tx: Tx, incidentId: string) {
  return tx.obligation.findMany({
    where: { incidentId, ruleId: { in: ["eu.gdpr.33-1", "eu.gdpr.34-1"] } },
    select: {
      organisationId: true,
      ruleId: true,
      state: true,
      exposure: { select: { organisation: { select: { name: true } } } },
    },
  });
}

/** Of these requests, those that still wait for an answer. */
export function listRemindable(tx: Tx, asked: { incidentId: string; requestIds: readonly string[] }) {
  return tx.decisionRequest.findMany({
    where: {
      incidentId: asked.incidentId,
      id: { in: [...asked.requestIds] },
      answeredAt: null,
      obligation: { state: { in: [...DECIDABLE] } },
    },
    select: {
      ...{ id: true, organisationId: true, recipientId: true, obligationId: true },
      ...{ message: true, reminders: true },
    },
    orderBy: { id: "asc" },
  });
}

type Signing = {
  readonly obligation: ObligationDetail;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
};

/** Whether a person may decide about an obligation, by which mandate, and if they cannot sign, why. */
export async function readSigning(tx: Tx, { obligation, actor, now }: Signing) {
  const { organisationId, exposure, opinions } = obligation;
  const { timeZone } = exposure.organisation;
  const held = { organisationId, memberId: actor.id, purpose: "decide" } as const;
  const isDelegate = await hasMandate(tx, held);
  if (!canDecideObligation(actor, { organisationId, isDelegate })) return null;
  const found = await readMandate(tx, { ...held, timeZone, at: now });
  const isOwnOpinion = opinions.some(({ givenById }) => givenById === actor.id);
  return {
    outcomes: outcomesFor(obligation),
    mandate: found.mandate === null ? null : usedMandate(found.mandate),
    problem: found.mandate === null ? NO_MANDATE[found.why] : isOwnOpinion ? ("ownOpinion" as const) : null,
  };
}

export type SigningStanding = NonNullable<Awaited<ReturnType<typeof readSigning>>>;
