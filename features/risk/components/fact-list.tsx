import { getLocale } from "next-intl/server";
import { DefinitionList } from "#components/definition-list.tsx";
import { Icon } from "#components/icon.tsx";
import type { SeverityFact, SeverityFacts } from "#law/severity/facts.ts";
import { wordText } from "#law/severity/text.ts";
import { formatCount } from "#lib/numbers.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = { facts: SeverityFacts };

const ORDER = [
  ...([
    "confidentiality",
    "integrity",
    "availability",
    "cause",
    "personsAffected",
    "dataCategories",
  ] as const),
  ...(["malicious", "exfiltrated", "encrypted", "backupAvailable", "vulnerablePersons"] as const),
  ...(["aggravations", "mitigations"] as const),
];

/** The facts that a version was made on; what was not known is said. */
export async function FactList({ facts }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  const text = (fact: SeverityFact): string => {
    const value = facts[fact];
    if (value === null) return t("vocabulary.answers.unknown");
    if (typeof value === "boolean") return t(`vocabulary.answers.${value ? "yes" : "no"}`);
    if (typeof value === "number") return formatCount(value, locale);
    if (typeof value === "string") return wordText(fact, value, locale);
    return value.map((word) => wordText(fact, word, locale)).join(", ") || t("risk.none");
  };
  return (
    <details className="group/facts text-sm">
      <summary className="flex items-center gap-1.5 font-medium text-ink">
        <Icon className="size-3.5 text-faint group-open/facts:rotate-180" name="chevron-down" />
        {t("risk.facts.title")}
      </summary>
      <DefinitionList
        className="mt-2"
        items={ORDER.map((fact) => ({ id: fact, term: t(`risk.facts.${fact}`), value: text(fact) }))}
      />
    </details>
  );
}
