import { readCase } from "#features/incidents/overview/queries.ts";
import { listOwnAuthorities } from "#features/own-rules/queries.ts";
import { listExhibits, namesOfExhibits } from "#features/timeline/exhibits/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import {
  canAssignQuestion,
  canChangeDue,
  canDraftAnswer,
  canRecordQuestion,
  canReviewAnswer,
  canSendAnswer,
  canWithdrawQuestion,
} from "./access.ts";
import {
  findEarlierAnswers,
  findReusable,
  getQuestion,
  listAssignable,
  listConcerned,
  listDueQuestions,
  listLinked,
  listQuestionCells,
  listQuestions,
} from "./queries.ts";
import { questionAsked, questionsAsked } from "./schema.ts";

type Search = Readonly<Record<string, string | string[] | undefined>>;
type Place = { readonly workspace: string; readonly reference: string };

/** The questions of a case as far as this person reads it, and what they need to record another. */
export async function loadQuestions({ workspace, reference }: Place, search: Promise<Search>) {
  const asked = questionsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    const all = await listQuestions(tx, { incidentId });
    const concerned = await listConcerned(tx, incidentId);
    return {
      ...{ summary, now, concerned, own: await listOwnAuthorities(tx) },
      questions: all.filter(
        ({ organisationId }) => asked.organisation === undefined || organisationId === asked.organisation,
      ),
      /** The one organisation that the address asks for. */
      only: concerned.find(({ organisationId }) => organisationId === asked.organisation) ?? null,
      follows: all.find(({ id }) => id === asked.follows) ?? null,
      recorder: actor.name,
      mayRecord: closedAt === null && canRecordQuestion(actor, ownFiles(actor, concerned)),
    };
  });
}

export type LoadedQuestions = Awaited<ReturnType<typeof loadQuestions>>;

/** Of the cell nothing in particular; of an organisation's people each of theirs. */
function ownFiles(actor: Actor, concerned: readonly { readonly organisationId: string }[]) {
  return actor.reach === "workspace" ? [{ organisationId: null }] : concerned;
}

type Asked = Place & { readonly question: string };

/** One question: what it follows, its answers, what this person may do next, and earlier answers to take up. */
export async function loadQuestion({ workspace, reference, question }: Asked, search: Promise<Search>) {
  const asked = questionAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    if (!isId(question)) throw notFound("question");
    const found = await getQuestion(tx, { questionId: question });
    if (found.incidentId !== summary.incident.id) throw notFound("question");
    const isRunning = summary.incident.closedAt === null && found.withdrawnAt === null;
    const may = {
      assign: isRunning && canAssignQuestion(actor, found),
      changeDue: isRunning && canChangeDue(actor, found),
      draft: isRunning && canDraftAnswer(actor, found),
      review: isRunning && canReviewAnswer(actor, found),
      send: isRunning && canSendAnswer(actor, found),
      withdraw: isRunning && canWithdrawQuestion(actor, found),
    };
    return {
      ...{ summary, now, may, asked, question: found, actorId: actor.id },
      linked: await listLinked(tx, found),
      exhibits: await namesOfExhibits(tx, found.incidentId),
      ...(await readTools(tx, { may, asked, found })),
    };
  });
}

type Tooling = {
  readonly may: { readonly assign: boolean; readonly draft: boolean; readonly send: boolean };
  readonly asked: ReturnType<typeof questionAsked.parse>;
  readonly found: Awaited<ReturnType<typeof getQuestion>>;
};

/** What the forms offer, for whoever has any. */
async function readTools(tx: Tx, { may, asked, found }: Tooling) {
  return {
    assignable: may.assign ? await listAssignable(tx, found) : [],
    toProve: may.send ? await listExhibits(tx, found) : [],
    reused: may.draft && asked.reuse !== undefined ? await findReusable(tx, asked.reuse) : null,
    earlier: may.draft ? await findEarlierAnswers(tx, { q: asked.q, questionId: found.id }) : null,
  };
}

export type LoadedQuestion = Awaited<ReturnType<typeof loadQuestion>>;

/** The questions of a case as the matrix shows them beside its obligations. */
export function loadQuestionCells(workspace: string, reference: string) {
  return inPageScope(workspace, (tx) => listQuestionCells(tx, reference));
}

const LANE_DAYS = 7;
const DAY_MS = 86_400_000;

/** What authorities wait for in the running cases: the late ones, those of the coming week, those without a date. */
export function loadDueQuestions(workspace: string) {
  return inPageScope(workspace, async (tx) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    return listDueQuestions(tx, { now, until: now + LANE_DAYS * DAY_MS });
  });
}

export type DueQuestion = Awaited<ReturnType<typeof loadDueQuestions>>[number];
