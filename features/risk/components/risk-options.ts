import type { SelectOption } from "#components/select-field.tsx";
import { cnilText, wordText } from "#law/severity/text.ts";
import {
  AVAILABILITY,
  CATEGORIES,
  CAUSES,
  CONCLUSIONS,
  CONFIDENTIALITY,
  INTEGRITY,
} from "#law/severity/vocabulary.ts";
import { EXEMPTIONS_34 } from "#law/vocabulary.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { ASKED_CATEGORIES, CIRCUMSTANCES } from "../catalogue.ts";
import { conclusionWord, levels } from "./describe-proposal.ts";

type View = { readonly t: Translate; readonly locale: Locale };

export type RiskOptions = ReturnType<typeof riskOptions>;

/** Every choice of the form in words, made on the server: the browser receives no vocabulary. */
export function riskOptions({ t, locale }: View) {
  const list = (name: string, words: readonly string[]): SelectOption[] =>
    words.map((value) => ({ value, label: sentence(wordText(name, value, locale), locale) }));
  const byLabel = (options: SelectOption[]) =>
    options.toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const levelsOf = (axis: "severity" | "likelihood") =>
    levels(locale).map(({ value, label }) => ({
      ...{ value, label: sentence(label, locale) },
      help: cnilText(axis, value, locale).replace(/^[^.]*\.\s/u, ""),
    }));
  const circumstances = (name: "aggravations" | "mitigations") => ({
    first: list(name, CIRCUMSTANCES[name].first),
    rest: byLabel(list(name, CIRCUMSTANCES[name].rest)),
  });
  return {
    confidentiality: list("confidentiality", CONFIDENTIALITY),
    integrity: list("integrity", INTEGRITY),
    availability: list("availability", AVAILABILITY),
    cause: byLabel(list("cause", CAUSES)),
    dataCategories: byLabel(
      ASKED_CATEGORIES.map((value) => ({
        value,
        label: CATEGORIES.some((one) => one === value)
          ? sentence(wordText("dataCategories", value, locale), locale)
          : t(`vocabulary.dataCategories.${value === "location" ? "location" : "other"}`),
      })),
    ),
    aggravations: circumstances("aggravations"),
    mitigations: circumstances("mitigations"),
    gravity: levelsOf("severity"),
    likelihood: levelsOf("likelihood"),
    retained: CONCLUSIONS.map((value) => ({ value, label: sentence(conclusionWord(value, locale), locale) })),
    exemptions34: EXEMPTIONS_34.map((value) => ({ value, label: t(`newIncident.exemptions34.${value}`) })),
    duties: (["severeHealthIncident", "itSystemAttack"] as const).map((name) => ({
      ...{ name, label: t(`newIncident.fields.${name}`), help: t(`newIncident.fields.${name}Help`) },
    })),
  };
}

function sentence(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
