"use server";

import { action } from "#lib/action.ts";
import { answerQuestion } from "./commands/answer-question.ts";
import { askQuestions } from "./commands/ask-questions.ts";
import { makeDemand } from "./commands/make-demand.ts";
import { recordAnswer } from "./commands/record-answer.ts";
import { withdrawQuestion } from "./commands/withdraw-question.ts";

export const askQuestionsAction = action(askQuestions);
export const answerQuestionAction = action(answerQuestion);
export const recordAnswerAction = action(recordAnswer);
export const makeDemandAction = action(makeDemand);
export const withdrawQuestionAction = action(withdrawQuestion);
