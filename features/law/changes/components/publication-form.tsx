import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { SelectOptions } from "#components/select-options.tsx";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import type { Publication } from "#law/publications.ts";
import type { LawView } from "../../components/law-view.ts";
import { PACK_KEYS } from "../../schema.ts";
import type { ChangesAsked } from "../schema.ts";

type Props = { asked: ChangesAsked; publications: readonly Publication[]; view: LawView };

/** Which two publications are compared, and in which pack. */
export function PublicationForm({ asked, publications, view }: Props) {
  const { t, base } = view;
  const options = publications.map(({ id }) => ({ value: id, label: publicationText(id, view) })).reverse();
  const packs = PACK_KEYS.map((pack) => ({ value: pack, label: t(`law.packs.${pack}`) }));
  return (
    <Form
      action={`${base}/law/changes`}
      className="mb-3 flex flex-wrap items-end gap-2 print:hidden"
      prefetch={false}
      scroll={false}
    >
      {(["from", "to"] as const).map((name) => (
        <label className="flex min-w-52 flex-col gap-1 text-soft text-xs" key={name}>
          {t(`law.changes.${name}`)}
          <select className="control" defaultValue={asked[name]} key={asked[name]} name={name}>
            <SelectOptions options={options} />
          </select>
        </label>
      ))}
      <label className="flex min-w-52 flex-col gap-1 text-soft text-xs">
        {t("law.search.pack")}
        <select className="control" defaultValue={asked.pack ?? ""} key={asked.pack} name="pack">
          <option value="">{t("law.search.any")}</option>
          <SelectOptions options={packs} />
        </select>
      </label>
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("law.changes.compare")}
      </button>
    </Form>
  );
}
