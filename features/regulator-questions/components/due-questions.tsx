import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { DueQuestion } from "../loaders.ts";
import { stateOf, stepOf } from "../rules.ts";
import { QuestionClock } from "./question-clock.tsx";
import { QuestionState } from "./question-state.tsx";
import { concernedText, type QuestionView } from "./question-view.ts";

type Props = {
  questions: readonly DueQuestion[];
  view: QuestionView & {
    readonly now: number;
    /** The address of the workspace. */
    readonly base: string;
  };
};

const SHOWN = 8;

/** Beside the deadlines of law: what authorities wait for, the earliest due first; nothing without any. */
export function DueQuestions({ questions, view }: Props) {
  if (questions.length === 0) return null;
  const { t, now, base } = view;
  const late = questions.filter((one) => stateOf(one, now) === "late").length;
  return (
    <Section
      actions={
        <span className="flex flex-wrap items-center gap-2 text-soft text-sm">
          {t("authorities.dashboard.all", { count: questions.length })}
          {late === 0 ? null : <StateBadge tone="late">{t("authorities.late", { count: late })}</StateBadge>}
        </span>
      }
      id="due-questions"
      title={t("authorities.dashboard.title")}
    >
      <ul className="-my-2 flex flex-col">
        {questions.slice(0, SHOWN).map((question) => (
          <li className="border-line border-b last:border-b-0" key={question.id}>
            <a
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
              data-follow=""
              href={`${base}/incidents/${question.incident.reference}/authorities/${question.id}`}
            >
              <span className="min-w-0 flex-1 basis-72">
                <span className="block font-medium text-ink">
                  {question.authorityName} · {concernedText(question, view)}
                </span>
                <span className="line-clamp-2 text-sm text-soft [overflow-wrap:anywhere]">
                  {question.text}
                </span>
                <span className="block text-faint text-xs">
                  {question.incident.reference} {question.incident.title}
                </span>
              </span>
              <span className="flex flex-wrap items-start gap-3">
                <QuestionState state={stateOf(question, now)} step={stepOf(question.answers)} t={t} />
                {question.incident.origin === "exercise" ? (
                  <StateBadge icon="flag" tone="hands">
                    {t("workspace.exerciseShort")}
                  </StateBadge>
                ) : null}
                <QuestionClock now={now} question={question} state={stateOf(question, now)} view={view} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
