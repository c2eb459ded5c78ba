import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { LinkButton } from "#components/link-button.tsx";
import { OWNER_ROLES } from "../catalogue.ts";
import type { Assignable } from "../queries.ts";
import { TASK_SHOWN, type TasksAsked } from "../schema.ts";
import type { TaskView } from "./task-words.ts";

type Props = {
  base: string;
  asked: TasksAsked;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  assignable: readonly Assignable[];
  /** Whoever speaks for one organisation chooses neither organisation nor owner. */
  reach: "workspace" | "organisation";
  view: TaskView;
};

/** The filter lives in the address: a plain form that works without a script. */
export function TaskFilter({ base, asked, organisations, assignable, reach, view: { t } }: Props) {
  const isFiltered = asked.show !== "open" || asked.organisation !== undefined || asked.owner !== undefined;
  return (
    <Form
      action={base}
      className="grid grid-cols-2 items-end gap-2 pb-3 sm:flex sm:flex-wrap print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-0 flex-col gap-1 text-soft text-xs">
        {t("tasks.show")}
        <select className="control" defaultValue={asked.show} key={asked.show} name="show">
          {TASK_SHOWN.map((show) => (
            <option key={show} value={show}>
              {t(`tasks.shown.${show}`)}
            </option>
          ))}
        </select>
      </label>
      {reach === "workspace" ? (
        <>
          <label className="flex min-w-0 flex-col gap-1 text-soft text-xs">
            {t("tasks.columns.organisation")}
            <select
              className="control w-full sm:max-w-64"
              defaultValue={asked.organisation ?? ""}
              key={asked.organisation}
              name="organisation"
            >
              <option value="">{t("tasks.everywhere")}</option>
              <option value="cell">{t("tasks.wholeCase")}</option>
              {organisations.map(({ organisationId, name }) => (
                <option key={organisationId} value={organisationId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="flex min-w-0 flex-col gap-1 text-soft text-xs">
            {t("tasks.columns.owner")}
            <select
              className="control w-full sm:max-w-64"
              defaultValue={asked.owner ?? ""}
              key={asked.owner}
              name="owner"
            >
              <option value="">{t("tasks.anybody")}</option>
              {OWNER_ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`roles.${role}`)}
                </option>
              ))}
              {assignable.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : null}
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("tasks.apply")}
      </button>
      {isFiltered ? (
        <LinkButton href={base} look="quiet">
          {t("tasks.clear")}
        </LinkButton>
      ) : null}
    </Form>
  );
}
