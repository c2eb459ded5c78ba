"use server";

import { action } from "#lib/action.ts";
import { assignQuestion } from "./commands/assign-question.ts";
import { changeDue } from "./commands/change-due.ts";
import { draftAnswer } from "./commands/draft-answer.ts";
import { recordQuestion } from "./commands/record-question.ts";
import { reviewAnswer } from "./commands/review-answer.ts";
import { sendAnswer } from "./commands/send-answer.ts";
import { withdrawQuestion } from "./commands/withdraw-question.ts";

export const recordQuestionAction = action(recordQuestion);
export const assignQuestionAction = action(assignQuestion);
export const changeDueAction = action(changeDue);
export const draftAnswerAction = action(draftAnswer);
export const reviewAnswerAction = action(reviewAnswer);
export const sendAnswerAction = action(sendAnswer);
export const withdrawQuestionAction = action(withdrawQuestion);
