import { toneOfRemaining } from "#components/tones.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { DueQuestion } from "../loaders.ts";
import { concernedText, type QuestionView, zoneOf } from "./question-view.ts";

type View = QuestionView & { readonly now: number; readonly base: string };

/** The questions that have a date, as marks on the lane of their case. */
export function laneMarks(questions: readonly DueQuestion[], view: View) {
  const { t, now, locale, base } = view;
  return questions.flatMap((question) => {
    const { id, dueAt, incidentId, incident, authorityName } = question;
    if (dueAt === null) return [];
    const asked = t("authorities.dashboard.lane", { authority: authorityName });
    const mark = {
      ...{ id, label: `${concernedText(question, view)} · ${asked}`, at: dueAt.getTime() },
      instantText: formatInstant(instantOf(dueAt), { zone: zoneOf(question), locale }),
      tone: toneOfRemaining(dueAt.getTime() - now),
      href: `${base}/incidents/${incident.reference}/authorities/${id}`,
    };
    const { reference, title, origin } = incident;
    return [{ incidentId, reference, title, exercise: origin === "exercise", mark }];
  });
}
