import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const select = {
  id: true,
  incidentId: true,
  vendorId: true,
  organisationId: true,
  text: true,
  askedAt: true,
  askedBy: true,
  dueAt: true,
  remindAt: true,
  remindedAt: true,
  unansweredAt: true,
  withdrawnAt: true,
  withdrawnBy: true,
  withdrawnFor: true,
  incident: { select: { reference: true, title: true, origin: true, closedAt: true } },
  answers: {
    select: {
      id: true,
      text: true,
      given: true,
      channel: true,
      own: true,
      recordedAt: true,
      recordedBy: true,
    },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.VendorQuestionSelect;

type QuestionRow = Prisma.VendorQuestionGetPayload<{ select: typeof select }>;

/** Written by the commands of this feature alone, after their schemas read every moment. */
function toQuestion({ answers, ...row }: QuestionRow) {
  return { ...row, answers: answers.map((answer) => ({ ...answer, given: answer.given as Moment })) };
}

export type ListedQuestion = ReturnType<typeof toQuestion>;

/** Those without an answer first, the earliest due first; then the latest answered. */
export async function listQuestions(tx: Tx, incidentId: string): Promise<ListedQuestion[]> {
  const rows = await tx.vendorQuestion.findMany({
    where: { incidentId },
    orderBy: [{ dueAt: "asc" }, { askedAt: "asc" }, { id: "asc" }],
    select,
  });
  const isOpen = ({ answers, withdrawnAt }: QuestionRow) => answers.length === 0 && withdrawnAt === null;
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row)).reverse()].map(toQuestion);
}

export async function getQuestion(tx: Tx, { questionId }: { readonly questionId: string }) {
  const row = await tx.vendorQuestion.findFirst({ where: { id: questionId }, select });
  if (row === null) throw notFound("question");
  return toQuestion(row);
}

/** Questions in running cases put to these vendors that nobody answered, the earliest due first. */
export async function listPutTo(tx: Tx, vendorIds: readonly string[]): Promise<ListedQuestion[]> {
  const rows = await tx.vendorQuestion.findMany({
    where: {
      vendorId: { in: [...vendorIds] },
      ...{ answers: { none: {} }, withdrawnAt: null, incident: { closedAt: null } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(toQuestion);
}

/** What was demanded in due form of the vendors of a case, the latest first. */
export async function listDemands(tx: Tx, incidentId: string) {
  const rows = await tx.vendorDemand.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, vendorId: true, organisationId: true, questionId: true, kind: true, made: true },
      ...{ channel: true, reference: true, text: true, recordedAt: true, recordedBy: true },
    },
  });
  return rows.map((row) => ({ ...row, made: row.made as Moment }));
}

export type ListedDemand = Awaited<ReturnType<typeof listDemands>>[number];

/** Within how many hours the contracts of a vendor say it must tell: the shortest and the longest. */
export async function findNoticeHours(tx: Tx, vendorId: string) {
  const found = await tx.contract.aggregate({
    where: { vendorId, noticeHours: { not: null } },
    _min: { noticeHours: true },
    _max: { noticeHours: true },
  });
  const [least, most] = [found._min.noticeHours, found._max.noticeHours];
  return least === null || most === null ? null : { least, most };
}
