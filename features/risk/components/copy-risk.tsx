import { getLocale } from "next-intl/server";
import { Section } from "#components/section.tsx";
import { wordText } from "#law/severity/text.ts";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { copyRiskAction } from "../actions.ts";
import type { LoadedRisk } from "../loaders.ts";
import type { NotCopied } from "../rules.ts";
import { CopyRiskForm } from "./copy-risk-form.tsx";
import { conclusionWord } from "./describe-proposal.ts";

type Props = { risk: LoadedRisk; place: Place };

/** The other organisations of the case: those to which this version can be copied, and the others with the reason. */
export async function CopyRisk({ risk: { plans, shown }, place }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  if (shown === null || plans.length === 0) return null;
  const others = plans.flatMap(({ id, name, not }) =>
    not === null ? [] : [{ id, text: t("risk.copy.not", { name, why: whyNot(not) }) }],
  );
  return (
    <Section className="print:hidden" id="copy" title={t("risk.copy.title")}>
      <p className="mb-3 max-w-prose text-sm text-soft">
        {t("risk.copy.intro", { number: shown.number })} {t("risk.copy.scope")}
      </p>
      <CopyRiskForm
        act={copyRiskAction.bind(null, place)}
        assessmentId={shown.id}
        files={plans
          .filter(({ not }) => not === null)
          .map(({ id, name, standing }) => ({ id, name, standing }))}
        words={await getWords("risk", "errors", "problems")}
      />
      {others.length === 0 ? null : (
        <>
          <h3 className="mt-4 mb-1 font-medium text-ink text-sm">{t("risk.copy.notTitle")}</h3>
          <ul className="list-disc ps-5 text-sm text-soft">
            {others.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );

  function whyNot(not: NotCopied): string {
    switch (not.why) {
      case "different_facts":
        return t("risk.copy.differentFacts", {
          facts: not.facts.map((fact) => wordText("fact", fact, locale)).join(", "),
        });
      case "other_proposal":
        return t("risk.copy.otherProposal", { conclusion: conclusionWord(not.proposed, locale) });
      case "needs_reason":
        return t("risk.copy.needsReason");
    }
  }
}
