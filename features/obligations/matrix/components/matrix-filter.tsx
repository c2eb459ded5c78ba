import Form from "next/form";
import type { ReactNode } from "react";
import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";
import { LinkButton } from "#components/link-button.tsx";
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

/** Filter, groups, order and columns live in the address: a plain form that works without a script. */
export function MatrixFilter({ base, asked, columns, choices, view }: Props) {
  const { t } = view;
  const { q, state, department, owner, group, sort, col } = asked;
  const isChanged = [department, owner, group, col].some((one) => one !== undefined);
  const isFiltered = isChanged || state !== undefined || q !== "" || sort !== "due";
  const option = (value: string, label: string) => ({ value, label });
  return (
    <Form
      action={base}
      className="flex flex-wrap items-end gap-2 pb-3 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-44 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-64">
        {t("matrix.search")}
        <input className="control" defaultValue={q} key={q} name="q" type="search" />
      </label>
      <Choice
        empty={t("matrix.anyState")}
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
            <Choice
              empty={t("matrix.anyDepartment")}
              label={t("matrix.departmentLabel")}
              name="department"
              options={choices.departments.map((code) => option(code, code))}
              value={department}
            />
          )}
          <Choice
            empty={t("matrix.anyOwner")}
            label={t("matrix.owner")}
            name="owner"
            options={[
              option("none", t("matrix.noOwner")),
              ...choices.owners.map(({ id, name }) => option(id, name)),
            ]}
            value={owner}
          />
          <Choice
            empty={t("matrix.groups.none")}
            label={t("matrix.group")}
            name="group"
            options={MATRIX_GROUPINGS.map((one) => option(one, t(`matrix.groups.${one}`)))}
            value={group}
          />
          <Choice
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
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("matrix.apply")}
      </button>
      {isFiltered ? (
        <LinkButton href={base} look="quiet">
          {t("matrix.clear")}
        </LinkButton>
      ) : null}
    </Form>
  );
}

function shownOf(columns: readonly ColumnTotal[], col: MatrixAsked["col"]): readonly ColumnTotal[] {
  return col === undefined ? columns : columns.filter((column) => col.includes(columnKey(column)));
}

type ChoiceProps = {
  name: string;
  label: ReactNode;
  /** The first, empty choice. */
  empty?: string;
  options: readonly { readonly value: string; readonly label: string }[];
  value: string | undefined;
};

function Choice({ name, label, empty, options, value = "" }: ChoiceProps) {
  return (
    <label className="flex max-w-48 flex-col gap-1 text-soft text-xs">
      {label}
      <select className="control" defaultValue={value} key={value} name={name}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
