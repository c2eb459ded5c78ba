import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Language } from "./catalogue.ts";

const REQUEST = {
  ...{ id: true, incidentId: true, organisationId: true, outlet: true, received: true, asks: true },
  ...{ wantedBy: true, ownerId: true, recordedAt: true, recordedBy: true, repliedAt: true, reply: true },
  ...{ repliedBy: true, struckAt: true, struckFor: true },
  owner: { select: { name: true } },
  organisation: { select: { name: true } },
  incident: { select: { origin: true } },
} as const satisfies Prisma.PressRequestSelect;

type RequestRow = Prisma.PressRequestGetPayload<{ select: typeof REQUEST }>;

function toRequest({ received, wantedBy, repliedAt, ...row }: RequestRow) {
  return {
    ...row,
    received: received as Moment,
    wantedBy: wantedBy as Moment | null,
    repliedAt: repliedAt as Moment | null,
  };
}

export type PressRequest = ReturnType<typeof toRequest>;

export async function listPressRequests(tx: Tx, incidentId: string): Promise<PressRequest[]> {
  const rows = await tx.pressRequest.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: REQUEST,
  });
  return rows.map(toRequest);
}

export async function getPressRequest(tx: Tx, { requestId }: { readonly requestId: string }) {
  const row = await tx.pressRequest.findFirst({ where: { id: requestId }, select: REQUEST });
  if (row === null) throw notFound("press request");
  return toRequest(row);
}

const dayOf = (on: Date): string => on.toISOString().slice(0, 10);

/** Who spoke and who speaks, the latest first. */
export async function listSpokespersons(tx: Tx, incidentId: string) {
  const rows = await tx.spokesperson.findMany({
    where: { incidentId },
    orderBy: [{ fromOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    select: { id: true, appointedId: true, name: true, fromOn: true, untilOn: true },
  });
  return rows.map(({ fromOn, untilOn, ...row }) => ({
    ...row,
    ...{ fromOn: dayOf(fromOn), untilOn: untilOn === null ? null : dayOf(untilOn) },
  }));
}

export type Spokesperson = Awaited<ReturnType<typeof listSpokespersons>>[number];

const STATEMENT = {
  ...{ id: true, incidentId: true, number: true, language: true, text: true, writerId: true },
  ...{ draftedAt: true, draftedBy: true, review: true, reviewNote: true, reviewedAt: true },
  ...{ reviewedBy: true, published: true, publishedUrl: true },
  incident: { select: { origin: true } },
} as const satisfies Prisma.PressStatementSelect;

type StatementRow = Prisma.PressStatementGetPayload<{ select: typeof STATEMENT }>;

function toStatement({ language, published, ...row }: StatementRow) {
  return { ...row, language: language as Language, published: published as Moment | null };
}

export type Statement = ReturnType<typeof toStatement>;

/** Every version of the statement, the latest first. */
export async function listStatements(tx: Tx, incidentId: string): Promise<Statement[]> {
  const rows = await tx.pressStatement.findMany({
    where: { incidentId },
    orderBy: [{ draftedAt: "desc" }, { number: "desc" }, { id: "asc" }],
    select: STATEMENT,
  });
  return rows.map(toStatement);
}

/** One version, with all those of its language in the order in which they were written. */
export async function getStatement(tx: Tx, { statementId }: { readonly statementId: string }) {
  const row = await tx.pressStatement.findFirst({ where: { id: statementId }, select: STATEMENT });
  if (row === null) throw notFound("statement");
  const versions = await listVersions(tx, row);
  return { ...toStatement(row), versions };
}

type Chain = { readonly incidentId: string; readonly language: string };

export function listVersions(tx: Tx, { incidentId, language }: Chain) {
  return tx.pressStatement.findMany({
    where: { incidentId, language },
    orderBy: { number: "asc" },
    select: { id: true, number: true, writerId: true },
  });
}

/** The pages that everybody can read, those that still stand first. */
export async function listPublicPages(tx: Tx, incidentId: string) {
  const rows = await tx.publicPage.findMany({
    where: { incidentId },
    orderBy: [{ removedOn: { sort: "desc", nulls: "first" } }, { postedOn: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, url: true, standsForLetters: true, postedOn: true },
      removedOn: true,
      organisation: { select: { name: true } },
      waves: {
        where: { struckAt: null },
        orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, number: true, campaignId: true },
          campaign: { select: { lab: { select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ postedOn, removedOn, waves, ...row }) => ({
    ...row,
    /** Public notices that rest on it, as far as the reader sees them. */
    waves: waves.map(({ campaign, ...wave }) => ({ ...wave, lab: campaign.lab.name })),
    ...{ postedOn: dayOf(postedOn), removedOn: removedOn === null ? null : dayOf(removedOn) },
  }));
}

export type PublicPage = Awaited<ReturnType<typeof listPublicPages>>[number];

/** The case that an act is about, where its organisation has a file if one is named. */
export async function getCase(
  tx: Tx,
  { incidentId, organisationId }: { readonly incidentId: string; readonly organisationId: string | null },
) {
  const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
  if (incident === null) throw notFound("incident");
  if (organisationId !== null && (await tx.exposure.count({ where: { incidentId, organisationId } })) === 0)
    throw notFound("organisation");
  return { organisationId, origin: incident.origin };
}

/** Who can speak in public: whoever writes in the case. */
export async function listSpeakers(tx: Tx) {
  const members = await tx.member.findMany({
    where: { endedAt: null },
    select: { id: true, name: true, roles: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const isSilent = (role: string) => role === "auditor" || role === "vendor_contact";
  return members.filter(({ roles }) => !roles.every(isSilent));
}
