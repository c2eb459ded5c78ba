import type { Answer } from "#features/forms/rules.ts";
import type { FormPhase } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Worder } from "../authors/writes.ts";
import { OPEN_STATES, type Step } from "./catalogue.ts";
import type { DraftRow } from "./queries.ts";

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

/** An answer with which a draft begins; whoever wrote it first stays its author. */
export type FirstAnswer = {
  readonly fieldId: string;
  readonly answer: Answer;
  readonly answeredBy?: string;
  readonly answeredById?: string;
};

export type NewDraft = {
  readonly incidentId: string;
  readonly organisationId: string;
  readonly obligationId: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly phase: FormPhase;
  readonly language: Locale;
  /** The filing whose answers it takes over. */
  readonly startedFrom?: string;
  /** The text for many organisations that it is prepared with. */
  readonly batchId?: string;
  readonly answers?: readonly FirstAnswer[];
  /** Whoever worded the common text among them. */
  readonly authors?: readonly Worder[];
};

/**
 * Inserts drafts with their first answers, however many, in one statement. A duty that has an open draft of the same
 * form and phase makes it a conflict. Returns their ids in the order given.
 */
export async function writeDrafts(
  tx: Tx,
  drafts: readonly NewDraft[],
  { actor, now }: Acting,
): Promise<{ draftIds: string[]; events: Event[] }> {
  const at = now.toString({ fractionalSecondDigits: 3 });
  const rows = drafts.map(({ answers = [], authors = [], ...draft }) => {
    const id = newId();
    const { workspaceId } = actor;
    const prepared = { preparedAt: at, preparedBy: actor.name, preparedById: actor.id };
    const { incidentId, organisationId } = draft;
    return {
      row: {
        ...{ workspaceId, id, state: "preparing", version: 1, startedFrom: null, batchId: null },
        ...draft,
        ...prepared,
      },
      answers: answers.map(({ fieldId, answer, answeredBy, answeredById }) => ({
        ...{ workspaceId, id: newId(), draftId: id, incidentId, organisationId, fieldId, number: 1, answer },
        ...{ answeredAt: at, answeredBy: answeredBy ?? actor.name, answeredById: answeredById ?? actor.id },
      })),
      authors: authors.map((one) => ({
        ...{ workspaceId, id: newId(), draftId: id, incidentId, organisationId, ...one },
      })),
    };
  });
  await refuseTaken(tx, drafts);
  await insertRows(tx, [{ table: "drafts", rows: rows.map(({ row }) => row) }]);
  await insertRows(tx, [{ table: "draft_answers", rows: rows.flatMap(({ answers }) => answers) }]);
  await insertRows(tx, [{ table: "draft_authors", rows: rows.flatMap(({ authors }) => authors) }]);
  const events = rows.map(draftPrepared);
  return { draftIds: rows.map(({ row }) => row.id), events };
}

async function refuseTaken(tx: Tx, drafts: readonly NewDraft[]): Promise<void> {
  const open = await tx.draft.findMany({
    where: {
      obligationId: { in: drafts.map(({ obligationId }) => obligationId) },
      state: { in: [...OPEN_STATES] },
    },
    select: { obligationId: true, formId: true, phase: true },
  });
  const key = ({ obligationId, formId, phase }: (typeof open)[number]) =>
    `${obligationId} ${formId} ${phase}`;
  const taken = new Set(open.map(key));
  if (drafts.some((draft) => taken.has(key(draft))))
    throw new AppError("conflict", "somebody has begun this draft already");
}

type PreparedRow = Omit<NewDraft, "startedFrom" | "batchId" | "answers" | "authors"> & {
  readonly id: string;
  readonly state: string;
  readonly startedFrom: string | null;
  readonly batchId: string | null;
  readonly preparedAt: string;
  readonly preparedBy: string;
  readonly preparedById: string;
};

type AuthorRow = OfDraft & Worder & { readonly draftId: string };
type Prepared = {
  readonly row: PreparedRow;
  readonly answers: readonly AnswerRow[];
  readonly authors: readonly AuthorRow[];
};

/** One entry for a draft and what it begins with: a thousand of them are written at once. */
function draftPrepared({
  row: { id, incidentId, organisationId, ...row },
  answers,
  authors,
}: Prepared): Event {
  const begun = answers.map(({ id: answerId, fieldId, number, answer, answeredAt, ...by }) => ({
    ...{ id: answerId, fieldId, number, answer: answer as Json, answeredAt },
    ...{ answeredBy: by.answeredBy, answeredById: by.answeredById },
  }));
  const { obligationId, formId, formVersion, phase, language, state, startedFrom } = row;
  const { preparedAt, preparedBy, preparedById, batchId } = row;
  return event("draft.prepared", {
    ...{ incidentId, organisationId, subjectId: id },
    fields: {
      ...{ obligationId, formId, formVersion, phase, language, state, startedFrom },
      ...{ preparedAt, preparedBy, preparedById, ...(batchId === null ? {} : { batchId }) },
      ...(begun.length === 0 ? {} : { answers: begun }),
      ...(authors.length === 0 ? {} : { authors: authors.map(wordedIn) }),
    },
  });
}

const wordedIn = ({ id, wordedAt, wordedBy, wordedById }: AuthorRow) => ({
  ...{ id, wordedAt, wordedBy, wordedById },
});

type AnswerRow = {
  readonly id: string;
  readonly draftId: string;
  readonly incidentId: string;
  readonly organisationId: string;
  readonly fieldId: string;
  readonly number: number;
  readonly answer: Answer | null;
  readonly answeredAt: string;
  readonly answeredBy: string;
  readonly answeredById: string;
};

function answerGiven({ id, incidentId, organisationId, answer, ...row }: AnswerRow): Event {
  const { draftId, fieldId, number, answeredAt, answeredBy, answeredById } = row;
  return event("draft_answer.given", {
    ...{ incidentId, organisationId, subjectId: id },
    fields: { draftId, fieldId, number, answer: answer as Json, answeredAt, answeredBy, answeredById },
  });
}

type NewAnswer = {
  readonly fieldId: string;
  readonly number: number;
  readonly answer: Answer | null;
  /** Whose words they are, where somebody else puts them in. */
  readonly answeredBy?: string;
  readonly answeredById?: string;
};

type OfDraft = Pick<DraftRow, "id" | "incidentId" | "organisationId">;
type Answered = { readonly draft: OfDraft; readonly answers: readonly NewAnswer[] };

/** One more answer to each of these fields, in however many drafts; those before stay on file. */
export async function writeAnswersOf(
  tx: Tx,
  answered: readonly Answered[],
  { actor, now }: Acting,
): Promise<Event[]> {
  const answeredAt = now.toString({ fractionalSecondDigits: 3 });
  const given = { answeredAt, answeredBy: actor.name, answeredById: actor.id };
  const rows = answered.flatMap(({ draft: { id: draftId, incidentId, organisationId }, answers }) =>
    answers.map((answer) => ({
      ...{ id: newId(), draftId, incidentId, organisationId, ...given, ...answer },
    })),
  );
  const { workspaceId } = actor;
  const written = rows.map((row) => ({ workspaceId, ...row }));
  await insertRows(tx, [{ table: "draft_answers", rows: written, jsonNulls: ["answer"] }]);
  return rows.map(answerGiven);
}

/** The same in one draft. */
export function writeAnswers(
  tx: Tx,
  draft: OfDraft,
  { answers, ...acting }: Acting & { readonly answers: readonly NewAnswer[] },
): Promise<Event[]> {
  return writeAnswersOf(tx, [{ draft, answers }], acting);
}

type NewStep = {
  readonly step: Step;
  readonly says: string;
  readonly remarks?: readonly { readonly fieldId: string; readonly text: string }[];
  /** What is put before the signatory; of the later steps its hash alone. */
  readonly content?: string;
  readonly contentSha256: string | null;
  readonly mandate?: Json;
  readonly departed?: readonly {
    readonly id: string;
    readonly name: string;
    readonly leftAt: string | null;
  }[];
};

/** Keeps what happened to each of these drafts: one record and one entry for each. */
export async function writeSteps(
  tx: Tx,
  steps: readonly (NewStep & { readonly draft: OfDraft })[],
  { actor, now }: Acting,
): Promise<Event[]> {
  const steppedAt = now.toString({ fractionalSecondDigits: 3 });
  const stepped = { steppedAt, steppedBy: actor.name, steppedById: actor.id };
  const rows = steps.map(({ draft: { id: draftId, incidentId, organisationId }, ...step }) => ({
    ...{ at: { incidentId, organisationId, subjectId: newId() }, step: step.step },
    content: step.content ?? null,
    fields: {
      ...{ draftId, step: step.step, says: step.says, contentSha256: step.contentSha256, ...stepped },
      remarks: (step.remarks ?? []) as unknown as Json,
      departed: (step.departed ?? []) as unknown as Json,
      mandate: step.mandate ?? null,
    },
  }));
  await tx.draftReview.createMany({
    data: rows.map(({ at: { subjectId: id, ...at }, content, fields }) => ({
      ...{ workspaceId: actor.workspaceId, id, ...at, ...fields, content },
      ...{ remarks: asJson(fields.remarks), departed: asJson(fields.departed) },
      mandate: fields.mandate === null ? Prisma.DbNull : asJson(fields.mandate),
    })),
  });
  return rows.map(({ at, step, fields }) => event(`draft.${step}`, { ...at, fields }));
}

const asJson = (value: Json) => value as Prisma.InputJsonValue;

/** The same of one draft. */
export async function writeStep(
  tx: Tx,
  draft: OfDraft,
  { actor, now, ...step }: NewStep & Acting,
): Promise<Event> {
  const [stepped] = await writeSteps(tx, [{ ...step, draft }], { actor, now });
  if (stepped === undefined) throw new RangeError("a step without an entry");
  return stepped;
}

type Move = {
  readonly state: DraftRow["state"];
  readonly contentSha256?: string;
  /** Whether the act hangs on the draft as the person saw it. */
  readonly version?: number;
};

/** Moves drafts on; any that somebody moved meanwhile makes it a conflict, and none is moved. */
export async function moveDrafts(
  tx: Tx,
  moves: readonly (Move & { readonly draft: DraftRow })[],
): Promise<Event[]> {
  const asked = moves.map(({ draft, state, contentSha256, version }) => ({
    ...{ id: draft.id, state, hash: contentSha256 ?? null, version: version ?? draft.version },
  }));
  const count = await tx.$executeRaw`
    UPDATE drafts d SET state = m.state, content_sha256 = COALESCE(m.hash, d.content_sha256), version = d.version + 1
    FROM json_to_recordset(${JSON.stringify(asked)}::json) AS m(id uuid, state text, hash text, version int)
    WHERE d.id = m.id AND d.version = m.version`;
  if (count < moves.length) throw new AppError("conflict", "somebody changed this draft meanwhile");
  return moves.map(({ draft: { id, incidentId, organisationId }, state, contentSha256 }) =>
    event("draft.moved", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: { state, ...(contentSha256 === undefined ? {} : { contentSha256 }) },
    }),
  );
}

/** The same with one draft. */
export async function moveDraft(tx: Tx, draft: DraftRow, move: Move): Promise<Event> {
  const [moved] = await moveDrafts(tx, [{ ...move, draft }]);
  if (moved === undefined) throw new RangeError("a move without an entry");
  return moved;
}
