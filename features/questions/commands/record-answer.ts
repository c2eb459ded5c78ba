import { isInFuture } from "#features/exposures/rules.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordAnswer } from "../access.ts";
import { getQuestion } from "../queries.ts";
import { recordAnswerInput } from "../schema.ts";
import { writeAnswer } from "../writes.ts";

const ZONE = "Europe/Paris";

/** Keeps an answer that the vendor gave outside the product. */
export const recordAnswer = command({
  input: recordAnswerInput,
  load: getQuestion,
  access: canRecordAnswer,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: ({ tx, actor, input, subject, now }) => {
    const { text, channel } = input;
    if (subject.withdrawnAt !== null) throw invalid("text", "questionWithdrawn");
    if (isInFuture(input.given, ZONE, now)) throw invalid("given", "inFuture");
    const given = input.given ?? now.toString({ smallestUnit: "second", roundingMode: "floor" });
    return writeAnswer(tx, { question: subject, text, given, channel, own: false }, { actor, now });
  },
});
