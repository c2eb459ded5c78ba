import { buttonClass } from "#components/button-class.ts";
import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import { FilterSearch } from "#components/filter-search.tsx";
import { Icon } from "#components/icon.tsx";
import type { MatrixChoices } from "../../columns/queries.ts";
import { type ColumnTotal, columnKey } from "../../columns/rules.ts";
import { addresseeOf, labelOf } from "../../components/rule-words.ts";
import { MATRIX_GROUPINGS, MATRIX_SORTS, MATRIX_STATES, type MatrixAsked } from "../schema.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = {
  base: string;
  asked: MatrixAsked;
  columns: readonly ColumnTotal[];
  choices: MatrixChoices;
  view: MatrixView;
};

/** Filter, groups, order and columns: all of it in the address. */
export function MatrixFilter({ base, asked, columns, choices, view }: Props) {
  const { t } = view;
  const { q, state, department, owner, group, sort, col } = asked;
  const isChanged = [department, owner, group, col].some((one) => one !== undefined);
  const isFiltered = isChanged || state !== undefined || q !== "" || sort !== "due";
  const option = (value: string, label: string) => ({ value, label });
  return (
    <FilterForm action={base}>
      <FilterSearch className="min-w-44 flex-1 sm:max-w-64" label={t("matrix.search")} value={q} />
      <FilterChoice
        any={t("matrix.anyState")}
        label={t("matrix.state")}
        name="state"
        options={MATRIX_STATES.map((one) => option(one, t(`states.${one}`)))}
        value={state}
      />
      <details className="group/more max-w-full" open={isChanged || sort !== "due"}>
        <summary className={buttonClass("quiet", "regular")}>
          {t("matrix.more")}
          <Icon className="group-open/more:rotate-180" name="chevron-down" />
        </summary>
        <div className="flex flex-wrap items-end gap-2 pt-2">
          {choices.departments.length < 2 ? null : (
            <FilterChoice
              any={t("matrix.anyDepartment")}
              label={t("matrix.departmentLabel")}
              name="department"
              options={choices.departments.map((code) => option(code, code))}
              value={department}
            />
          )}
          <FilterChoice
            any={t("matrix.anyOwner")}
            label={t("matrix.owner")}
            name="owner"
            options={[
              option("none", t("matrix.noOwner")),
              ...choices.owners.map(({ id, name }) => option(id, name)),
            ]}
            value={owner}
          />
          <FilterChoice
            any={t("matrix.groups.none")}
            label={t("matrix.group")}
            name="group"
            options={MATRIX_GROUPINGS.map((one) => option(one, t(`matrix.groups.${one}`)))}
            value={group}
          />
          <FilterChoice
            label={t("matrix.sort")}
            name="sort"
            options={MATRIX_SORTS.map((one) => option(one, t(`matrix.sorts.${one}`)))}
            value={sort}
          />
          <details className="group/columns relative" key={col?.join()}>
            <summary className={buttonClass("secondary", "regular")}>
              {t("matrix.columns", { shown: shownOf(columns, col).length, count: columns.length })}
              <Icon className="group-open/columns:rotate-180" name="chevron-down" />
            </summary>
            <div className="absolute z-20 mt-1 flex max-h-96 w-80 flex-col gap-1 overflow-y-auto rounded-md border border-line bg-surface p-3 text-sm shadow-md">
              {columns.map((column) => (
                <label className="flex items-start gap-2 py-0.5" key={columnKey(column)}>
                  <input
                    className="mt-0.5 size-4 flex-none accent-solid"
                    defaultChecked={col === undefined || col.includes(columnKey(column))}
                    name="col"
                    type="checkbox"
                    value={columnKey(column)}
                  />
                  {addresseeOf(column, t)} · {labelOf(column, view)}
                </label>
              ))}
            </div>
          </details>
        </div>
      </details>
      <FilterButtons
        apply={t("matrix.apply")}
        clear={isFiltered ? { href: base, label: t("matrix.clear") } : null}
      />
    </FilterForm>
  );
}

function shownOf(columns: readonly ColumnTotal[], col: MatrixAsked["col"]): readonly ColumnTotal[] {
  return col === undefined ? columns : columns.filter((column) => col.includes(columnKey(column)));
}
