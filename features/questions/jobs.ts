import { chaseQuestion } from "./commands/chase-question.ts";

export const jobs = { chaseQuestion };
