import type { TasksAsked } from "../schema.ts";

/** The address of the tasks with some of what it says changed; what goes without saying is left out. */
export function tasksHref(base: string, asked: TasksAsked, changes: Partial<TasksAsked> = {}): string {
  const { show, organisation, owner, page, task, start } = { ...asked, ...changes };
  const said = Object.entries({
    show: show === "open" ? undefined : show,
    organisation,
    owner,
    page: page === 1 ? undefined : String(page),
    task,
    start,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(said).toString();
  return search === "" ? base : `${base}?${search}`;
}
