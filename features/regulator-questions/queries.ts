import { holdsWords, soughtWords } from "#features/search/rules.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { byDue, isOpen, stateOf } from "./rules.ts";

const ANSWER = {
  ...{ id: true, number: true, text: true, reusedId: true, writerId: true, draftedAt: true, draftedBy: true },
  ...{ review: true, reviewNote: true, reviewerId: true, reviewedAt: true, reviewedBy: true },
  ...{ sent: true, sentChannel: true, sentReference: true, evidenceId: true, sentProof: true },
  ...{ sentRecordedAt: true, sentRecordedBy: true },
  reused: {
    select: {
      number: true,
      question: {
        select: { id: true, authorityName: true, reference: true, incident: { select: { reference: true } } },
      },
    },
  },
} as const satisfies Prisma.AuthorityAnswerSelect;

const SELECT = {
  ...{ id: true, incidentId: true, organisationId: true, labId: true, authority: true, authorityName: true },
  ...{ reference: true, text: true, received: true, receivedBy: true, channel: true, dueAt: true },
  ...{ dueZone: true, followsId: true, ownerId: true, recordedAt: true, recordedBy: true },
  ...{ withdrawnAt: true, withdrawnBy: true, withdrawnFor: true, version: true },
  organisation: { select: { name: true, timeZone: true } },
  lab: { select: { name: true, number: true } },
  owner: { select: { name: true } },
  incident: { select: { reference: true, title: true, origin: true, closedAt: true } },
  answers: { orderBy: { number: "asc" }, select: ANSWER },
} as const satisfies Prisma.AuthorityQuestionSelect;

type QuestionRow = Prisma.AuthorityQuestionGetPayload<{ select: typeof SELECT }>;

/** Written by the commands of this feature alone, after their schemas read every moment. */
function toQuestion({ answers, received, ...row }: QuestionRow) {
  return {
    ...row,
    received: received as Moment,
    answers: answers.map(({ sent, ...answer }) => ({ ...answer, sent: sent as Moment | null })),
  };
}

export type ListedQuestion = ReturnType<typeof toQuestion>;
export type ListedAnswer = ListedQuestion["answers"][number];

type Of = { readonly incidentId: string; readonly organisationId?: string | undefined };

/** Every question of a case in scope, or of one organisation; the earliest due first. */
export async function listQuestions(tx: Tx, { incidentId, organisationId }: Of): Promise<ListedQuestion[]> {
  const rows = await tx.authorityQuestion.findMany({
    where: { incidentId, ...(organisationId === undefined ? {} : { organisationId }) },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: SELECT,
  });
  return rows.map(toQuestion).sort(byDue);
}

export async function getQuestion(tx: Tx, { questionId }: { readonly questionId: string }) {
  const row = await tx.authorityQuestion.findFirst({ where: { id: questionId }, select: SELECT });
  if (row === null) throw notFound("question");
  return toQuestion(row);
}

/** An answer with the question it is for. */
export async function getAnswer(tx: Tx, { answerId }: { readonly answerId: string }) {
  const found = await tx.authorityAnswer.findFirst({
    where: { id: answerId },
    select: { id: true, questionId: true },
  });
  if (found === null) throw notFound("answer");
  const question = await getQuestion(tx, found);
  const answer = question.answers.find(({ id }) => id === answerId);
  if (answer === undefined) throw notFound("answer");
  return { ...question, answer };
}

/** What follows a question, and what it follows, as far as the reader may see them. */
export async function listLinked(tx: Tx, { id, followsId }: { id: string; followsId: string | null }) {
  const select = { id: true, reference: true, text: true, authorityName: true, dueAt: true } as const;
  return {
    follows:
      followsId === null ? null : await tx.authorityQuestion.findFirst({ where: { id: followsId }, select }),
    followers: await tx.authorityQuestion.findMany({
      where: { followsId: id },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
      select,
    }),
  };
}

const MOST_SEARCHED = 2_000;
const MOST_FOUND = 10;

/** Earlier answers of the workspace that left the house and that the reader may see, holding every word; the latest first. */
export async function findEarlierAnswers(tx: Tx, { q, questionId }: { q: string; questionId: string }) {
  const rows = await tx.authorityAnswer.findMany({
    where: { sentRecordedAt: { not: null }, questionId: { not: questionId } },
    orderBy: [{ sentRecordedAt: "desc" }, { id: "asc" }],
    take: MOST_SEARCHED,
    select: {
      ...{ id: true, text: true, sent: true },
      question: {
        select: {
          ...{ id: true, text: true, authorityName: true, reference: true },
          organisation: { select: { name: true } },
          incident: { select: { reference: true } },
        },
      },
    },
  });
  const words = soughtWords(q);
  return rows
    .filter(({ text, question }) =>
      holdsWords([text, question.text, question.authorityName, question.reference].join(" "), words),
    )
    .slice(0, MOST_FOUND)
    .map(({ sent, ...row }) => ({ ...row, sent: sent as Moment | null }));
}

export type EarlierAnswer = Awaited<ReturnType<typeof findEarlierAnswers>>[number];

/** The answer whose text is taken up; one that did not leave the house, or is out of sight, cannot be. */
export async function findReusable(tx: Tx, answerId: string) {
  return tx.authorityAnswer.findFirst({
    where: { id: answerId, sentRecordedAt: { not: null } },
    select: { id: true, text: true },
  });
}

const CELL = {
  ...{ id: true, organisationId: true, authority: true, authorityName: true, dueAt: true, received: true },
  ...{ withdrawnAt: true, reference: true },
  answers: { select: { review: true, sent: true } },
} as const satisfies Prisma.AuthorityQuestionSelect;

/** What the matrix shows of the questions of a case: withdrawn ones are none. */
export async function listQuestionCells(tx: Tx, reference: string) {
  const rows = await tx.authorityQuestion.findMany({
    where: { incident: { reference }, withdrawnAt: null },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: CELL,
  });
  return rows.map(({ received, answers, ...row }) => ({
    ...row,
    received: received as Moment,
    answers: answers.map(({ review, sent }) => ({ review, sent: sent as Moment | null })),
  }));
}

export type QuestionCell = Awaited<ReturnType<typeof listQuestionCells>>[number];

/** Open questions of the running cases that are due up to `until`, and those without a date; the earliest due first. */
export async function listDueQuestions(tx: Tx, { now, until }: { now: number; until: number }) {
  const rows = await tx.authorityQuestion.findMany({
    where: {
      ...{ withdrawnAt: null, answers: { none: { sentRecordedAt: { not: null } } } },
      incident: { closedAt: null, origin: { not: "demonstration" } },
      OR: [{ dueAt: null }, { dueAt: { lte: new Date(until) } }],
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { recordedAt: "asc" }, { id: "asc" }],
    take: MOST_SEARCHED,
    select: SELECT,
  });
  return rows.map(toQuestion).filter((row) => isOpen(stateOf(row, now)));
}

/** Whether a question is withdrawn, held so: to withdraw it and to answer it come one after the other. */
export async function lockQuestion(tx: Tx, questionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isWithdrawn: boolean }[]>`
    SELECT withdrawn_at IS NOT NULL AS "isWithdrawn" FROM authority_questions WHERE id = ${questionId}::uuid FOR UPDATE`;
  return row?.isWithdrawn ?? true;
}

/** Who can be given a question: whoever sees it and may write. */
export async function listAssignable(tx: Tx, { organisationId }: { organisationId: string | null }) {
  const members = await tx.member.findMany({
    where: {
      endedAt: null,
      OR: [
        { roles: { hasSome: ["dpo", "responder"] } },
        ...(organisationId === null
          ? []
          : [
              {
                roles: { hasSome: ["lab_manager", "signatory"] },
                organisations: { some: { organisationId, endedAt: null } },
              },
            ]),
      ],
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return members;
}

/** The organisations and laboratories of a case, to choose whom a question concerns. */
export async function listConcerned(tx: Tx, incidentId: string) {
  const rows = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: {
      organisationId: true,
      organisation: { select: { name: true, timeZone: true } },
      labs: {
        orderBy: { lab: { number: "asc" } },
        select: { labId: true, lab: { select: { name: true, number: true } } },
      },
    },
  });
  return rows.map(({ organisationId, organisation, labs }) => ({
    ...{ organisationId, name: organisation.name, timeZone: organisation.timeZone },
    labs: labs.map(({ labId, lab }) => ({ labId, name: lab.name, number: lab.number })),
  }));
}

export type Concerned = Awaited<ReturnType<typeof listConcerned>>[number];
