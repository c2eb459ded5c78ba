import { DefinitionList } from "#components/definition-list.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import type { Assignable, TaskRow } from "../queries.ts";
import { AssignTaskForm } from "./assign-task-form.tsx";
import { MoveTaskForm } from "./move-task-form.tsx";
import { TaskDate } from "./task-date.tsx";
import { instantText, ownerText, standingOf, type TaskView, zoneOf } from "./task-words.ts";

type Props = {
  task: TaskRow;
  /** The tasks of the case that the reader sees, by id: for what this one waits. */
  others: ReadonlyMap<string, TaskRow>;
  may: { readonly move: boolean; readonly drop: boolean; readonly assign: boolean };
  assignable: readonly Assignable[];
  hrefOf: (taskId: string) => string;
  closeHref: string;
  place: Place;
  view: TaskView;
};

/** One task: what to do, for whom, by when, what holds it up, and the act on it. */
export function TaskPanel({ task, others, may, assignable, hrefOf, closeHref, place, view }: Props) {
  const { t, locale } = view;
  const { word, tone, icon } = standingOf(task, view);
  const written = (at: number) => instantText(at, zoneOf(task), locale);
  const items = [
    {
      id: "organisation",
      term: t("tasks.columns.organisation"),
      value: task.organisation?.name ?? t("tasks.wholeCase"),
    },
    { id: "owner", term: t("tasks.columns.owner"), value: ownerText(task, t) },
    { id: "due", term: t("tasks.columns.due"), value: <TaskDate task={task} view={view} /> },
    {
      id: "given",
      term: t("tasks.given"),
      value: t("tasks.givenBy", { name: task.createdBy, at: written(task.createdAt.getTime()) }),
    },
    ...(task.settledAt === null || task.settledBy === null
      ? []
      : [
          {
            id: "settled",
            term: t(`tasks.states.${task.state === "done" ? "done" : "dropped"}`),
            value: t("tasks.givenBy", { name: task.settledBy, at: written(task.settledAt) }),
          },
        ]),
  ];
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("tasks.close")}
      eyebrow={task.organisation?.name ?? t("tasks.wholeCase")}
      title={task.title}
    >
      <div className="flex flex-col gap-5">
        <div>
          <StateBadge icon={icon} tone={tone}>
            {word}
          </StateBadge>
        </div>
        {task.instructions === "" ? null : (
          <p className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">{task.instructions}</p>
        )}
        {task.note === "" ? null : (
          <section>
            <h3 className="font-semibold text-ink text-sm">{t("tasks.noted")}</h3>
            <p className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">{task.note}</p>
          </section>
        )}
        <DefinitionList items={items} />
        <Waiting hrefOf={hrefOf} others={others} task={task} view={view} />
        {may.move ? <MoveTaskForm mayDrop={may.drop} place={place} task={task} /> : null}
        {may.assign ? (
          <section className="border-line border-t pt-4">
            <h3 className="mb-2 font-semibold text-ink text-sm">{t("tasks.reassign")}</h3>
            <AssignTaskForm assignable={assignable} place={place} task={task} />
          </section>
        ) : null}
      </div>
    </SidePanel>
  );
}

type WaitingProps = Pick<Props, "task" | "others" | "hrefOf" | "view">;

function Waiting({ task, others, hrefOf, view: { t } }: WaitingProps) {
  if (task.waitsFor.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold text-ink text-sm">{t("tasks.waitsFor")}</h3>
      <ul className="list-disc ps-5">
        {task.waitsFor.map((id) => {
          const other = others.get(id);
          return (
            <li key={id}>
              {other === undefined ? (
                t("tasks.ofTheCell")
              ) : (
                <a className="underline" data-follow="stay" href={hrefOf(id)}>
                  {other.title}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
