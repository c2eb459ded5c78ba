import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { CHANNELS } from "../catalogue.ts";
import type { LoadedPersons } from "../loaders.ts";
import { LabsTable } from "./labs-table.tsx";

type Props = {
  loaded: LoadedPersons;
  /** Of this page. */
  base: string;
  locale: Locale;
  t: Translate;
  children?: React.ReactNode;
};

/** Every laboratory of the case, narrowed by name or channel. */
export function LabsSection({ loaded, base, locale, t, children }: Props) {
  const { labs, matching, total, duties } = loaded;
  return (
    <Section id="labs" title={t("communications.table")}>
      <div className="flex flex-col gap-3">
        {total > 1 ? <Filter asked={loaded.asked} base={base} t={t} /> : null}
        {labs.length === 0 ? (
          <EmptyState icon="users" title={t(total === 0 ? "communications.empty" : "communications.noMatch")}>
            {t(total === 0 ? "communications.emptyBody" : "communications.noMatchBody")}
          </EmptyState>
        ) : (
          <LabsTable
            base={base}
            duties={duties}
            labs={labs}
            locale={locale}
            t={t}
            title={t("communications.table")}
          />
        )}
        {matching > labs.length ? (
          <p className="text-soft text-sm">
            {t("communications.shownOf", { shown: String(labs.length), total: String(matching) })}
          </p>
        ) : null}
        {/* On a phone thirty laboratories are a long way down. */}
        <div className="flex flex-col gap-3 empty:hidden max-sm:order-first">{children}</div>
      </div>
    </Section>
  );
}

function Filter({ asked, base, t }: { asked: LoadedPersons["asked"]; base: string; t: Translate }) {
  const isFiltered = asked.q !== "" || asked.channel !== undefined;
  return (
    <Form
      action={base}
      className="flex flex-wrap items-end gap-2 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex min-w-48 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-80">
        {t("communications.search")}
        <input className="control" defaultValue={asked.q} key={asked.q} name="q" type="search" />
      </label>
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("communications.channel")}
        <select className="control" defaultValue={asked.channel ?? ""} key={asked.channel} name="channel">
          <option value="">{t("communications.anyChannel")}</option>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`communications.channels.${channel}`)}
            </option>
          ))}
        </select>
      </label>
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("communications.apply")}
      </button>
      {isFiltered ? (
        <LinkButton href={base} look="quiet">
          {t("communications.clear")}
        </LinkButton>
      ) : null}
    </Form>
  );
}
