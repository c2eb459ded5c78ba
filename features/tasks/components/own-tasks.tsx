import type { ReactNode } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import type { TaskRow } from "../queries.ts";
import { MoveTaskForm } from "./move-task-form.tsx";
import { TaskDate } from "./task-date.tsx";
import { standingOf } from "./task-words.ts";

type Props = {
  tasks: readonly (TaskRow & { readonly mayMove: boolean })[];
  now: number;
  place: Place;
  /** What a task asks for, where it can be given at once; null for a task that is answered in words alone. */
  answerOf: (task: TaskRow) => ReactNode;
  /** Whose task it is, where the reader speaks for more than one; else null. */
  nameOf: (task: TaskRow) => string | null;
};

const MOST_OPENED = 8;
const SHOWN = 4;

/** What is to do at one's own organisation, in plain words: each can be answered where it stands. */
export async function OwnTasks({ tasks, now, place, answerOf, nameOf }: Props) {
  const t = await getTranslator();
  if (tasks.length === 0) return null;
  const view = { t, locale: place.locale, now };
  return (
    <section aria-labelledby="own-tasks" className="mb-4">
      <h3 className="mb-2 font-semibold text-base text-ink" id="own-tasks">
        {t("tasks.asked")}
      </h3>
      <ShowAll
        className="flex flex-col gap-3"
        items={tasks.map((task, index) => {
          const { word, tone, icon } = standingOf(task, view);
          return (
            <li
              className="flex flex-col gap-2 rounded-md border border-line bg-surface p-4"
              id={`task-${task.id}`}
              key={task.id}
            >
              <div className="flex flex-wrap items-start justify-between gap-2">
                <h4 className="min-w-0 flex-1 font-medium text-ink">{task.title}</h4>
                <StateBadge icon={icon} tone={tone}>
                  {word}
                </StateBadge>
              </div>
              <p className="flex flex-wrap items-center gap-1.5 text-faint text-xs">
                {nameOf(task) === null ? null : <span className="font-medium text-soft">{nameOf(task)}</span>}
                {task.incident.reference} {task.incident.title}
                {task.incident.origin === "exercise" ? (
                  <StateBadge icon="flag" tone="hands">
                    {t("workspace.exerciseShort")}
                  </StateBadge>
                ) : null}
              </p>
              {task.instructions === "" ? null : (
                <p className="whitespace-pre-line text-soft text-sm">{task.instructions}</p>
              )}
              <TaskDate task={task} view={view} />
              {task.waitsFor.length === 0 ? null : (
                <p className="text-faint text-xs">{t("tasks.waitsForOther")}</p>
              )}
              {answerOf(task)}
              {task.mayMove && index < MOST_OPENED ? (
                <Disclosure
                  icon="check"
                  label={t(answerOf(task) === null ? "tasks.answer" : "tasks.answerElse")}
                >
                  <MoveTaskForm mayDrop={false} place={place} task={task} />
                </Disclosure>
              ) : null}
            </li>
          );
        })}
        label={t("tasks.showAll", { count: tasks.length })}
        shown={SHOWN}
      />
    </section>
  );
}
