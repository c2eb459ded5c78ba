import type { Dossier } from "#features/exports/queries.ts";
import { hiddenFields } from "../rules.ts";

type Said = { readonly variant: string; readonly at: Temporal.Instant };

/** The case for a program: every record as it stands, instants in UTC; what the variant leaves out is not there. */
export function caseJson({ names, questions, ...dossier }: Dossier, { variant, at }: Said): string {
  const hidden = new Set(hiddenFields(variant));
  const head = { format: "maincourante-case/1", variant, asOf: at.toString({ fractionalSecondDigits: 3 }) };
  const asked = shownQuestions(questions, variant);
  const whole = { ...head, ...dossier, questions: asked, names: Object.fromEntries(names) };
  const told = (name: string, value: unknown) =>
    hidden.has(name) || name === "workspaceId"
      ? undefined
      : typeof value === "bigint"
        ? Number(value)
        : value;
  return `${JSON.stringify(whole, told, 2)}\n`;
}

/** What authorities asked, and what they were answered: what was only drafted, and who reread it, stays in the house. */
function shownQuestions(questions: Dossier["questions"], variant: string) {
  if (variant === "auditor") return questions;
  if (variant === "insurer") return [];
  return questions.map(({ answers, ...question }) => ({
    ...question,
    answers: answers.flatMap((answer) =>
      answer.sent === null ? [] : [Object.fromEntries(SENT.map((name) => [name, answer[name]]))],
    ),
  }));
}

const SENT = [
  ...(["id", "number", "text", "sent", "sentChannel", "sentReference", "sentProof"] as const),
  ...(["evidenceId", "sentRecordedAt", "sentRecordedBy"] as const),
] as const;
