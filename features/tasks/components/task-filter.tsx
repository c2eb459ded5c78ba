import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
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

export function TaskFilter({ base, asked, organisations, assignable, reach, view: { t } }: Props) {
  const isFiltered = asked.show !== "open" || asked.organisation !== undefined || asked.owner !== undefined;
  return (
    <FilterForm action={base}>
      <FilterChoice
        label={t("tasks.show")}
        name="show"
        options={TASK_SHOWN.map((show) => ({ value: show, label: t(`tasks.shown.${show}`) }))}
        value={asked.show}
      />
      {reach === "workspace" ? (
        <>
          <FilterChoice
            any={t("tasks.everywhere")}
            label={t("tasks.columns.organisation")}
            name="organisation"
            options={[
              { value: "cell", label: t("tasks.wholeCase") },
              ...organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
            ]}
            value={asked.organisation}
          />
          <FilterChoice
            any={t("tasks.anybody")}
            label={t("tasks.columns.owner")}
            name="owner"
            options={[
              ...OWNER_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })),
              ...assignable.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={asked.owner}
          />
        </>
      ) : null}
      <FilterButtons
        apply={t("tasks.apply")}
        clear={isFiltered ? { href: base, label: t("tasks.clear") } : null}
      />
    </FilterForm>
  );
}
