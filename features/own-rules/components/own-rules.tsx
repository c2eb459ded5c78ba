import { Disclosure } from "#components/disclosure.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import type { OwnRulesLoaded } from "../loaders.ts";
import { OwnRulesTable } from "./own-rules-table.tsx";
import { SettingForms } from "./setting-forms.tsx";

type Props = { loaded: OwnRulesLoaded; place: Place };

/** What stands beside the law: the rules in force, the forms to set more, those that were retired. */
export async function OwnRules({ loaded, place }: Props) {
  const t = await getTranslator();
  const words = { t, locale: place.locale };
  const kept = loaded.rules.filter(({ retiredAt }) => retiredAt === null);
  const retired = loaded.rules.filter(({ retiredAt }) => retiredAt !== null);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex max-w-prose flex-col gap-1.5 text-sm text-soft">
        <p>{t("ownRules.intro")}</p>
        <p>{t("ownRules.never")}</p>
      </div>
      {kept.length === 0 ? (
        <EmptyState icon="pen" title={t("ownRules.none")}>
          {t(loaded.may.set ? "ownRules.noneBody" : "ownRules.noneReader")}
        </EmptyState>
      ) : (
        <OwnRulesTable
          label={t("ownRules.title")}
          mayRetire={loaded.may.retire}
          place={place}
          rules={kept}
          words={words}
        />
      )}
      {loaded.may.set ? <SettingForms loaded={loaded} place={place} /> : null}
      {retired.length === 0 ? null : (
        <Disclosure icon="archive" label={t("ownRules.retiredTitle", { count: retired.length })}>
          <OwnRulesTable
            label={t("ownRules.retiredLabel")}
            mayRetire={false}
            place={place}
            rules={retired}
            words={words}
          />
        </Disclosure>
      )}
    </div>
  );
}
