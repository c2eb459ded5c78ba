import {
  channelText,
  concernedText,
  zoneOf,
} from "#features/regulator-questions/components/question-view.ts";
import type { ListedQuestion } from "#features/regulator-questions/queries.ts";
import { lateBySeconds, stateOf, stepOf } from "#features/regulator-questions/rules.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import type { Dossier } from "../queries.ts";
import { instantCell, momentCell, spanCell } from "./cells.ts";
import { framedSheet, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "authority", share: 2 },
  { key: "questionReference", share: 2 },
  { key: "question", share: 5 },
  { key: "concerned", share: 3 },
  { key: "receivedAt", share: 2 },
  { key: "receivedBy" },
  { key: "receivedChannel" },
  { key: "authorityDueAt", share: 2 },
  { key: "questionOwner" },
  { key: "questionState", share: 2 },
  { key: "answer", share: 5 },
  { key: "answerBy" },
  { key: "reviewedBy" },
  { key: "sentAt", share: 2 },
  { key: "sentChannel" },
  { key: "sentReference" },
  { key: "sentProof" },
  { key: "answerLateBy" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

/** What authorities asked, by when, and what they were answered; a draft that did not leave the house is not in it. */
export function questionsSheet({ incident, questions }: Dossier, taking: Taking): Sheet {
  return framedSheet(
    {
      ...{ what: "questions", plan: PLAN, isExercise: incident.origin === "exercise" },
      about: `${incident.reference} · ${incident.title}`,
      lines: questions.map(
        (question): Line => ({ ...asked(question, taking), ...answered(question, taking) }),
      ),
    },
    taking,
  );
}

function asked(question: ListedQuestion, taking: Taking) {
  const { t, at } = taking;
  const zone = zoneOf(question);
  const state = stateOf(question, at.epochMilliseconds);
  const step = stepOf(question.answers);
  const words = [t(`authorities.states.${state}`), t(`authorities.steps.${step}`)];
  const isSaid = state === "withdrawn" || (state === "answered" && step === "sent");
  return {
    authority: { code: question.authority, word: question.authorityName },
    questionReference: question.reference || null,
    question: question.text,
    concerned: concernedText(question, taking),
    receivedAt: momentCell(question.received, zone),
    receivedBy: question.receivedBy,
    receivedChannel: { code: question.channel, word: channelText(question.channel, taking) },
    authorityDueAt: instantCell(question.dueAt, zone),
    questionOwner: question.owner?.name ?? null,
    questionState: { code: state, word: isSaid ? (words[0] ?? "") : words.join(", ") },
  };
}

/** The latest answer that left. */
function answered(question: ListedQuestion, taking: Taking) {
  const sent = question.answers.findLast((one) => one.sent !== null);
  const first = question.answers.find((one) => one.sent !== null);
  return {
    answer: sent?.text ?? null,
    answerBy: sent?.draftedBy ?? null,
    reviewedBy: sent?.reviewedBy ?? null,
    sentAt: momentCell(sent?.sent ?? null, zoneOf(question)),
    sentChannel: sent ? { code: sent.sentChannel ?? "", word: channelText(sent.sentChannel, taking) } : null,
    sentReference: sent?.sentReference || null,
    sentProof: sent?.sentProof || null,
    answerLateBy: spanCell(lateBySeconds(question.dueAt, first?.sent ?? null), taking.locale),
  };
}
