import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import type { Translate } from "#features/obligations/components/translate.ts";
import type { RegisterAsked } from "../schema.ts";

type Props = {
  asked: RegisterAsked;
  base: string;
  choices: {
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
    readonly years: readonly number[];
  };
  t: Translate;
};

/** The register of one controller, or of one year: all of it in the address. */
export function RegisterFilter({ asked, base, choices, t }: Props) {
  return (
    <Form action={base} className="flex flex-wrap items-end gap-2 pb-4 print:hidden" prefetch={false}>
      <label className="flex flex-col gap-1 text-soft text-xs sm:max-w-64">
        {t("exports.columns.organisation")}
        <select
          className="control"
          defaultValue={asked.organisationId ?? ""}
          key={asked.organisationId}
          name="organisationId"
        >
          <option value="">{t("timeline.anyOrganisation")}</option>
          {choices.organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("exports.year")}
        <select className="control" defaultValue={asked.year ?? ""} key={asked.year} name="year">
          <option value="">{t("exports.anyYear")}</option>
          {choices.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("matrix.apply")}
      </button>
    </Form>
  );
}
