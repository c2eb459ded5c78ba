import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { LinkButton } from "#components/link-button.tsx";
import { KINDS } from "#law/vocabulary.ts";
import { getTranslator } from "#lib/translator.ts";
import { LIST_STATES, type OrganisationsAsked } from "../schema.ts";

type Props = { base: string; asked: OrganisationsAsked };

/** The filter lives in the address: a plain form that works without a script. */
export async function OrganisationFilter({ base, asked }: Props) {
  const t = await getTranslator();
  const isFiltered = asked.q !== "" || asked.state !== undefined || asked.kind !== undefined;
  return (
    <Form
      action={base}
      className="flex flex-wrap items-end gap-2 pb-3 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-56 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-80">
        {t("organisations.search")}
        <input className="control" defaultValue={asked.q} key={asked.q} name="q" type="search" />
      </label>
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("organisations.state")}
        <select className="control" defaultValue={asked.state ?? ""} key={asked.state} name="state">
          <option value="">{t("organisations.states.inUse")}</option>
          {LIST_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`organisations.states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("organisations.fields.kind")}
        <select className="control" defaultValue={asked.kind ?? ""} key={asked.kind} name="kind">
          <option value="">{t("organisations.anyKind")}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`vocabulary.partyKinds.${kind}`)}
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
