import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { ruleLabel } from "#features/obligations/components/rule-words.ts";
import { listEditions } from "#law/pack.ts";
import { ruleHref } from "../../components/law-href.ts";
import { placeNames } from "../../components/place-names.ts";
import { relationsOf } from "../rules.ts";
import type { RuleView } from "./rule-view.ts";

/** Which rules switch this one off, meet it, start it or follow it. */
export function RelationsSection({ view }: { view: RuleView }) {
  const { rule, t, base } = view;
  const relations = relationsOf(rule);
  if (relations.length === 0) return null;
  const hrefOf = (id: string) => {
    const shared = listEditions(id).find(({ who }) =>
      who.territories.some((code) => rule.who.territories.includes(code)),
    );
    return ruleHref(base, id, listEditions(id).length > 1 ? (shared ?? null) : null);
  };
  return (
    <Section id="relations" title={t("law.rule.relations")}>
      <DefinitionList
        items={relations.map(({ kind, rules }) => ({
          id: kind,
          term: t(`law.relations.${kind}`),
          value: (
            <ul className="flex flex-col gap-0.5">
              {rules.map(({ id, places }) => (
                <li key={id}>
                  <a className="text-accent underline" data-follow="" href={hrefOf(id)}>
                    {ruleLabel(id, view)}
                  </a>
                  {places.length === 0 ? null : ` (${placeNames(places, view)})`}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Section>
  );
}
