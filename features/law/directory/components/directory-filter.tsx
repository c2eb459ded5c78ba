import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { LinkButton } from "#components/link-button.tsx";
import { SelectOptions } from "#components/select-options.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import type { LawView } from "../../components/law-view.ts";
import { byName } from "../../components/place-names.ts";
import { AUTHORITY_KINDS, type DirectoryAsked } from "../schema.ts";

type Props = { asked: DirectoryAsked; countries: readonly string[]; view: LawView };

/** The search lives in the address: a plain form that works without a script. */
export function DirectoryFilter({ asked, countries, view }: Props) {
  const { t, locale, base } = view;
  const path = `${base}/law/authorities`;
  const places = countries
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => byName(view)(a.label, b.label));
  const isFiltered = asked.q !== "" || asked.kind !== undefined || asked.country !== undefined;
  return (
    <Form
      action={path}
      className="mb-3 flex flex-wrap items-end gap-2 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-56 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-80">
        {t("law.authorities.search")}
        <input className="control" defaultValue={asked.q} key={asked.q} name="q" type="search" />
      </label>
      <label className="flex min-w-40 flex-col gap-1 text-soft text-xs">
        {t("law.authorities.kind")}
        <select className="control" defaultValue={asked.kind ?? ""} key={asked.kind} name="kind">
          <option value="">{t("law.authorities.any")}</option>
          {AUTHORITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`vocabulary.authorityKinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-40 flex-col gap-1 text-soft text-xs">
        {t("law.authorities.country")}
        <select className="control" defaultValue={asked.country ?? ""} key={asked.country} name="country">
          <option value="">{t("law.authorities.any")}</option>
          <SelectOptions options={places} />
        </select>
      </label>
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("law.authorities.apply")}
      </button>
      {isFiltered ? (
        <LinkButton href={path} look="quiet">
          {t("law.authorities.clear")}
        </LinkButton>
      ) : null}
    </Form>
  );
}
