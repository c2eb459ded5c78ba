import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { LinkButton } from "#components/link-button.tsx";
import { MATRIX_SORTS, MATRIX_STATES, type MatrixAsked } from "../schema.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { base: string; asked: MatrixAsked; view: MatrixView };

/** The filter lives in the address: a plain form that works without a script. */
export function MatrixFilter({ base, asked, view: { t } }: Props) {
  const isFiltered = asked.q !== "" || asked.state !== undefined || asked.sort !== "due";
  return (
    <Form
      action={base}
      className="flex flex-wrap items-end gap-2 pb-3 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-56 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-80">
        {t("matrix.search")}
        <input className="control" defaultValue={asked.q} key={asked.q} name="q" type="search" />
      </label>
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("matrix.state")}
        <select className="control" defaultValue={asked.state ?? ""} key={asked.state} name="state">
          <option value="">{t("matrix.anyState")}</option>
          {MATRIX_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("matrix.sort")}
        <select className="control" defaultValue={asked.sort} key={asked.sort} name="sort">
          {MATRIX_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`matrix.sorts.${sort}`)}
            </option>
          ))}
        </select>
      </label>
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
