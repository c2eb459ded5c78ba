import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { TaskRow } from "../queries.ts";
import { TaskDate } from "./task-date.tsx";
import { standingOf, type TaskView } from "./task-words.ts";

type Props = {
  tasks: readonly TaskRow[];
  /** The address of the workspace. */
  base: string;
  view: TaskView;
};

const MOST_SHOWN = 6;

/** What this person has to do, across cases: the earliest first, alike ones of one case in one line. */
export function MyTasks({ tasks, base, view }: Props) {
  const { t } = view;
  if (tasks.length === 0) return null;
  const groups = [...Map.groupBy(tasks, ({ incidentId, title }) => `${incidentId} ${title}`).values()];
  const cases = [...new Set(tasks.map(({ incident }) => incident.reference))];
  return (
    <Section
      actions={cases.map((reference) => (
        <LinkButton
          href={`${base}/incidents/${reference}/tasks?show=mine`}
          key={reference}
          look="quiet"
          size="compact"
        >
          {t("tasks.allMine", { reference })}
        </LinkButton>
      ))}
      id="my-tasks"
      title={t("tasks.mine")}
    >
      <ul className="-my-2 flex flex-col">
        {groups.slice(0, MOST_SHOWN).map((group) => {
          const [task] = group;
          if (task === undefined) return null;
          const { word, tone, icon } = standingOf(task, view);
          const at = `${base}/incidents/${task.incident.reference}/tasks`;
          return (
            <li className="border-line border-b last:border-b-0" key={task.id}>
              <a
                className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
                data-follow=""
                href={group.length === 1 ? `${at}?task=${task.id}` : `${at}?show=mine`}
              >
                <span className="min-w-0 flex-1 basis-72">
                  <span className="block font-medium text-ink">{task.title}</span>
                  <span className="block text-faint text-xs">
                    {group.length > 1
                      ? t("tasks.atOrganisations", { count: group.length })
                      : (task.organisation?.name ?? t("tasks.wholeCase"))}
                    {" · "}
                    {task.incident.reference} {task.incident.title}
                  </span>
                </span>
                <TaskDate task={task} view={view} />
                <span className="flex flex-wrap gap-1">
                  <StateBadge icon={icon} tone={tone}>
                    {word}
                  </StateBadge>
                  {task.incident.origin === "exercise" ? (
                    <StateBadge icon="flag" tone="hands">
                      {t("workspace.exerciseShort")}
                    </StateBadge>
                  ) : null}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {groups.length > MOST_SHOWN ? (
        <p className="pt-3 text-soft text-sm">{t("tasks.further", { count: groups.length - MOST_SHOWN })}</p>
      ) : null}
    </Section>
  );
}
