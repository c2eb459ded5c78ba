import { DefinitionList } from "#components/definition-list.tsx";
import { Icon } from "#components/icon.tsx";
import { appliedRule } from "#law/applied-rule.ts";
import { RULES } from "#law/pack.ts";
import { isPublication, rulesOf } from "#law/publications.ts";
import { citationText } from "#law/text/citation-text.ts";
import { formatDay } from "#lib/dates.ts";
import { publicationText } from "../../components/publication-text.ts";
import { versionOf } from "../../components/rule-words.ts";
import type { KnownFacts } from "../../rules.ts";
import { WhySection } from "./why-section.tsx";
import type { WhyView } from "./why-view.ts";

/** The rule of law with its version, its article and how far the wording was checked. */
export function RuleSection({ view: { obligation, ruleHref, t, locale } }: { view: WhyView }) {
  const { ruleId, lawVersion: published } = obligation;
  const { party } = obligation.facts as unknown as KnownFacts;
  const rule = appliedRule(isPublication(published) ? rulesOf(published) : RULES, ruleId, party);
  if (rule === null) return null;
  const version = versionOf(rule, obligation.ruleVersion);
  const day = (on: string) => formatDay(Temporal.PlainDate.from(on), locale);
  const lawVersion = publicationText(published, { t, locale });
  const { url } = version.citation;
  const citation = citationText(version.citation, locale);
  return (
    <>
      <WhySection title={t("why.rule")}>
        <p className="font-medium text-sm">
          <a className="text-accent underline" data-follow="" href={ruleHref(rule)}>
            {rule.title[locale]}
          </a>
        </p>
        <p className="text-sm text-soft">{rule.why[locale]}</p>
        <DefinitionList
          items={[
            {
              id: "article",
              term: t("why.article"),
              value:
                url === null ? (
                  citation
                ) : (
                  <a className="text-accent underline" href={url} rel="noreferrer" target="_blank">
                    {citation} <Icon className="inline-block size-3" name="external-link" />
                  </a>
                ),
            },
            {
              id: "version",
              term: t("why.version"),
              value: t("why.inForceFrom", { on: day(version.from) }),
            },
            { id: "id", term: t("why.ruleId"), value: <code className="text-xs">{rule.id}</code> },
            { id: "law", term: t("why.lawVersion"), value: lawVersion },
            {
              id: "checked",
              term: t("why.checked"),
              value: `${day(version.checkedOn)}, ${t(`why.confidence.${version.confidence}`)}`,
            },
          ]}
        />
      </WhySection>
      {rule.content.length === 0 ? null : (
        <WhySection title={t("why.content")}>
          <ul className="flex list-disc flex-col gap-1.5 ps-4 text-sm text-soft">
            {rule.content.map((part) => (
              <li key={part.fr}>{part[locale]}</li>
            ))}
          </ul>
        </WhySection>
      )}
    </>
  );
}
