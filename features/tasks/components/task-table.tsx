import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { TaskRow } from "../queries.ts";
import { TaskDate } from "./task-date.tsx";
import { ownerText, standingOf, type TaskView } from "./task-words.ts";

type Props = {
  tasks: readonly TaskRow[];
  /** Theirs, marked so that they are found at once. */
  mine: ReadonlySet<string>;
  hrefOf: (taskId: string) => string;
  label: string;
  view: TaskView;
};

const COLUMNS = ["task", "organisation", "owner", "due", "state"] as const;

/** One line a task: what, where, who, by when, how far. */
export function TaskTable({ tasks, mine, hrefOf, label, view }: Props) {
  const { t } = view;
  return (
    <Table className="cards" density="compact" label={label}>
      <TableHead columns={COLUMNS} heading={(column) => t(`tasks.columns.${column}`)} />
      <tbody>
        {tasks.map((task) => {
          const { word, tone, icon } = standingOf(task, view);
          return (
            <tr data-row="" id={`task-${task.id}`} key={task.id}>
              <th className="min-w-64" scope="row">
                <a
                  className="block font-medium text-ink hover:underline"
                  data-cell=""
                  data-follow="stay"
                  href={hrefOf(task.id)}
                >
                  {task.title}
                </a>
              </th>
              <td data-label={t("tasks.columns.organisation")}>
                {task.organisation?.name ?? t("tasks.wholeCase")}
              </td>
              <td data-label={t("tasks.columns.owner")}>
                {ownerText(task, t)}
                {mine.has(task.id) ? (
                  <span className="block font-medium text-ink text-xs">{t("tasks.yours")}</span>
                ) : null}
              </td>
              <td data-label={t("tasks.columns.due")}>
                <TaskDate task={task} view={view} />
              </td>
              <td data-label={t("tasks.columns.state")}>
                <StateBadge icon={icon} tone={tone}>
                  {word}
                </StateBadge>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
