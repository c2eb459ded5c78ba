import { DefinitionList } from "#components/definition-list.tsx";
import { addresseeOf } from "../../components/rule-words.ts";
import type { OwnRuleShown } from "../../rules.ts";
import { WhySection } from "./why-section.tsx";
import type { WhyView } from "./why-view.ts";

type Props = { own: OwnRuleShown; view: WhyView };

/** What stands in the place of a rule of law: who agreed on it, and where it is written. */
export function OwnRuleSection({ own, view: { obligation, t } }: Props) {
  return (
    <WhySection title={t("ownRules.section")}>
      <p className="font-medium text-ink text-sm [overflow-wrap:anywhere]">{own.name}</p>
      <p className="text-sm text-soft">{t(`ownRules.natures.${own.kind}`)}</p>
      <DefinitionList
        items={[
          { id: "kind", term: t("ownRules.kind"), value: t(`ownRules.kinds.${own.kind}`) },
          { id: "addressee", term: t("ownRules.addressee"), value: addresseeOf(obligation, t) },
          {
            id: "source",
            term: t("ownRules.source"),
            value: [own.source.document, own.source.clause].filter(Boolean).join(", "),
          },
        ]}
      />
    </WhySection>
  );
}
