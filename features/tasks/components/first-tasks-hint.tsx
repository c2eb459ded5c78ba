import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { TaskView } from "./task-words.ts";

type Props = {
  /** The address of the case. */
  base: string;
  t: TaskView["t"];
};

/** On a case in which nobody has anything to do yet: a playbook is offered, never started by itself. */
export function FirstTasksHint({ base, t }: Props) {
  return (
    <Notice className="print:hidden" kind="note" title={t("tasks.firstTitle")}>
      <p className="mb-2 text-sm">{t("tasks.firstBody")}</p>
      <LinkButton href={`${base}/tasks`} icon="list-checks" size="compact">
        {t("tasks.firstAct")}
      </LinkButton>
    </Notice>
  );
}
