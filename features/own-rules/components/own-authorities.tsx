import { Section } from "#components/section.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import { COUNTRIES } from "#law/countries.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { addOwnAuthorityAction, retireOwnAuthorityAction } from "../actions.ts";
import { OWN_AUTHORITY_KINDS, OWN_LANGUAGES } from "../catalogue.ts";
import type { OwnAuthoritiesLoaded } from "../loaders.ts";
import { AuthorityForm } from "./authority-form.tsx";
import { RetireForm } from "./retire-form.tsx";

type Props = { loaded: OwnAuthoritiesLoaded; place: Place };

const ZONE = "Europe/Paris";

/** Whom the workspace added beside the directory, with the forms to add one and to take one back. */
export async function OwnAuthorities({ loaded: { authorities, may }, place }: Props) {
  const t = await getTranslator();
  const words = await getWords("ownRules", "forms", "errors", "problems");
  const { locale } = place;
  if (authorities.length === 0 && !may.add) return null;
  const retire = { ...words.ownRules.retire, ...retireLabels(words.ownRules.authorities) };
  return (
    <Section className="mt-6" id="own-authorities" title={t("ownRules.authorities.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-soft">{t("ownRules.authorities.intro")}</p>
        {authorities.length === 0 ? (
          <p className="text-faint text-sm">{t("ownRules.authorities.none")}</p>
        ) : (
          <ul className="flex flex-col">
            {authorities.map(({ id, code, name, shortName, recordedAt, recordedBy, version }) => (
              <li
                className="flex flex-wrap items-start justify-between gap-3 border-line border-t py-2 first:border-t-0"
                key={id}
              >
                <span className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
                  <span className="block font-medium text-ink">
                    {shortName} <span className="font-normal text-soft">· {name}</span>
                  </span>
                  <span className="block text-faint text-xs">
                    {t("ownRules.authorities.code", { code })} ·{" "}
                    {t("ownRules.authorities.added", {
                      at: formatInstantCompact(instantOf(recordedAt), { zone: ZONE, locale }),
                      name: recordedBy,
                    })}
                  </span>
                </span>
                {may.retire ? (
                  <RetireForm
                    act={retireOwnAuthorityAction.bind(null, place)}
                    hidden={{ ownAuthorityId: id, version }}
                    id={`retire-${id}`}
                    labels={retire}
                    words={words}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {may.add ? (
          <AuthorityForm
            act={addOwnAuthorityAction.bind(null, place)}
            countries={named(COUNTRIES, (code) => countryName(code, locale), locale)}
            kinds={OWN_AUTHORITY_KINDS.map((value) => ({
              value,
              label:
                value === "other"
                  ? t("ownRules.authorities.kinds.other")
                  : t(`vocabulary.authorityKinds.${value}`),
            }))}
            languages={named(OWN_LANGUAGES, languageNames(locale), locale)}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}

type Words = Awaited<ReturnType<typeof getWords<"ownRules">>>["ownRules"]["authorities"];

function retireLabels({ retire, retireReason, retireSubmit, retirePending, retireDone }: Words) {
  return {
    title: retire,
    reason: retireReason,
    submit: retireSubmit,
    pending: retirePending,
    done: retireDone,
  };
}

function languageNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (code) => names.of(code) ?? code;
}

function named(codes: Iterable<string>, nameOf: (code: string) => string, locale: string) {
  return [...codes]
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
