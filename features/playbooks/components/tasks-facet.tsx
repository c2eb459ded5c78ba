import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { CreateTaskForm } from "#features/tasks/components/create-task-form.tsx";
import { TaskFilter } from "#features/tasks/components/task-filter.tsx";
import { TaskPanel } from "#features/tasks/components/task-panel.tsx";
import { TaskTable } from "#features/tasks/components/task-table.tsx";
import type { TaskView } from "#features/tasks/components/task-words.ts";
import { tasksHref } from "#features/tasks/components/tasks-href.ts";
import type { Place } from "#lib/action.ts";
import type { LoadedTasks } from "../loaders.ts";
import { PlaybookOffer } from "./playbook-offer.tsx";
import { StartPanel } from "./start-panel.tsx";

type Props = {
  loaded: LoadedTasks;
  /** The address of the tasks of the case. */
  base: string;
  playbooks: string;
  place: Place;
  t: TaskView["t"];
};

/** The tasks of a case: what the playbooks offer, the filter, one line each, the one that is opened beside. */
export function TasksFacet({ loaded, base, playbooks, place, t }: Props) {
  const { asked, summary, tasks, opened, start, offer } = loaded;
  const view = { t, locale: place.locale, now: loaded.now };
  const hrefOf = (task: string | undefined) => tasksHref(base, asked, { task, start: undefined });
  const closeHref = hrefOf(undefined);
  return (
    <>
      {summary.reach === "workspace" ? (
        <PlaybookOffer base={base} offer={offer} playbooks={playbooks} view={view} />
      ) : null}
      {loaded.all.length === 0 ? (
        <EmptyState icon="list-checks" title={t("tasks.none")}>
          {t("tasks.noneBody")}
        </EmptyState>
      ) : (
        <>
          <TaskFilter
            asked={asked}
            assignable={loaded.assignable}
            base={base}
            organisations={loaded.organisations}
            reach={summary.reach === "workspace" ? "workspace" : "organisation"}
            view={view}
          />
          <p className="pb-2 text-faint text-xs">{t("tasks.found", { count: loaded.found })}</p>
          {tasks.length === 0 ? (
            <EmptyState icon="list-filter" title={t("tasks.noneShown")}>
              {t("tasks.noneShownBody")}
            </EmptyState>
          ) : (
            <>
              <GridKeys />
              <TaskTable
                hrefOf={hrefOf}
                label={t("workspace.tableOf", { title: t("tasks.title") })}
                mine={loaded.mine}
                tasks={tasks}
                view={view}
              />
            </>
          )}
          <Pages base={base} loaded={loaded} t={t} />
        </>
      )}
      {loaded.mayCreate ? (
        <div className="mt-4">
          <CreateTaskForm
            assignable={loaded.assignable}
            incidentId={summary.incident.id}
            organisations={loaded.organisations}
            place={place}
            tasks={loaded.all}
          />
        </div>
      ) : null}
      {opened === null ? null : (
        <TaskPanel
          assignable={loaded.assignable}
          closeHref={closeHref}
          hrefOf={hrefOf}
          key={opened.task.id}
          may={opened.may}
          others={new Map(loaded.all.map((task) => [task.id, task]))}
          place={place}
          task={opened.task}
          view={view}
        />
      )}
      {start === null ? null : (
        <StartPanel closeHref={closeHref} incidentId={summary.incident.id} place={place} preview={start} />
      )}
    </>
  );
}

type PagesProps = Pick<Props, "base" | "loaded" | "t">;

function Pages({ base, loaded: { asked, pages }, t }: PagesProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label={t("tasks.pages")} className="flex flex-wrap gap-2 pt-3 print:hidden">
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <a
          aria-current={page === asked.page ? "page" : undefined}
          className="px-2 py-1 text-soft underline aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          data-follow=""
          href={tasksHref(base, asked, { page, task: undefined })}
          key={page}
        >
          {page}
        </a>
      ))}
    </nav>
  );
}
