import { listCosts } from "#features/costs/queries.ts";
import { listHandOvers } from "#features/hand-overs/queries.ts";
import { listTakedowns } from "#features/takedowns/queries.ts";
import type { Tx } from "#lib/db.ts";
import { type OpenFile, type OpenMatter, openItemsOf, withMatters } from "./rules.ts";

const OBLIGATION = {
  id: true,
  ruleId: true,
  addressee: true,
  subject: true,
  ownRule: true,
  dueAt: true,
  waitsFor: true,
  state: true,
  review: true,
} as const;

/** Every organisation's file in which something is still open, by name. */
export async function listOpenFiles(tx: Tx, incidentId: string): Promise<OpenFile[]> {
  const files = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      organisationId: true,
      instants: true,
      lawReview: true,
      organisation: { select: { name: true, timeZone: true } },
      obligations: {
        where: { state: { notIn: ["withdrawn"] } },
        orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { ruleId: "asc" }, { id: "asc" }],
        select: OBLIGATION,
      },
    },
  });
  const open = files.map(
    ({ id, organisationId, organisation, ...file }): OpenFile => ({
      ...{ exposureId: id, organisationId, ...organisation },
      items: openItemsOf(file),
    }),
  );
  const matters = [...(await listOpenMatters(tx, incidentId)), ...(await listOpenRegisters(tx, incidentId))];
  return withMatters(open, matters);
}

/** What is open beside the obligations: asked, given out, put to the vendor, still online. */
async function listOpenMatters(tx: Tx, incidentId: string): Promise<OpenMatter[]> {
  const named = { select: { id: true, organisationId: true } } as const;
  const of = (
    kind: OpenMatter["kind"],
    says: string,
    row: { id: string; organisationId: string | null },
  ) => ({
    kind,
    says,
    id: row.id,
    organisationId: row.organisationId,
  });
  const tasks = await tx.task.findMany({
    where: { incidentId, state: { notIn: ["done", "dropped"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...named.select, title: true },
  });
  const asked = await tx.decisionRequest.findMany({
    where: { incidentId, answeredAt: null },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { ...named.select, message: true },
  });
  const proposed = await tx.operationalDecision.findMany({
    where: { incidentId, state: { in: ["proposed", "later"] } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: { ...named.select, why: true },
  });
  const unconfirmed = await tx.noticeAddressee.findMany({
    where: { incidentId, receipt: null, notice: { withdrawnAt: null } },
    orderBy: { id: "asc" },
    select: { ...named.select, notice: { select: { reference: true } } },
  });
  const questions = await tx.vendorQuestion.findMany({
    where: { incidentId, answers: { none: {} }, withdrawnAt: null },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { ...named.select, text: true },
  });
  const copies = (await listTakedowns(tx, incidentId)).filter(({ isOnline }) => isOnline);
  return [
    ...tasks.map((task) => of("task", task.title, task)),
    ...asked.map((request) => of("decision", request.message, request)),
    ...proposed.map((decision) => of("operational", decision.why, decision)),
    ...unconfirmed.map((addressee) => of("notice", addressee.notice.reference, addressee)),
    ...questions.map((question) => of("question", question.text, question)),
    ...copies.map(({ id, place }) => of("copy", place, { id, organisationId: null })),
  ];
}

/** What the cell's registers leave open: no receipt yet, no word of the insurer, a note that nobody received. */
async function listOpenRegisters(tx: Tx, incidentId: string): Promise<OpenMatter[]> {
  const handed = (await listHandOvers(tx, incidentId)).filter(({ awaitsReceipt }) => awaitsReceipt);
  const asked = (await listCosts(tx, incidentId)).filter(
    ({ priorAgreement, isReversed, reversesId }) =>
      priorAgreement === "asked" && !isReversed && reversesId === null,
  );
  const notes = await tx.shiftNote.findMany({
    where: { incidentId, receivedAt: null },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    select: { id: true, writtenBy: true },
  });
  return [
    ...handed.map(({ id, organisationId, what }) => ({
      ...{ kind: "handOver" as const, id, organisationId, says: what },
    })),
    ...asked.map(({ id, organisationId, supplier }) => ({
      ...{ kind: "agreement" as const, id, organisationId, says: supplier },
    })),
    ...notes.map(({ id, writtenBy }) => ({
      ...{ kind: "shiftNote" as const, id, organisationId: null, says: writtenBy },
    })),
  ];
}

/** Every closing of a case, the latest first, with what was left open then. */
export function listClosures(tx: Tx, incidentId: string) {
  return tx.closure.findMany({
    where: { incidentId },
    orderBy: [{ closedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      closedAt: true,
      closedOn: true,
      closedBy: true,
      reason: true,
      lessons: true,
      reopenedAt: true,
      reopenedBy: true,
      reopenedFor: true,
      acceptances: {
        orderBy: { exposure: { organisation: { name: "asc" } } },
        select: {
          id: true,
          items: true,
          reason: true,
          exposure: { select: { organisation: { select: { name: true } } } },
        },
      },
    },
  });
}

export type ListedClosure = Awaited<ReturnType<typeof listClosures>>[number];

/** The closing of one state that is in force. */
export function findClosure(tx: Tx, at: { incidentId: string; state: string }) {
  return tx.closure.findFirst({ where: { ...at, reopenedAt: null }, select: { id: true } });
}
