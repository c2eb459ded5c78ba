import { getLocale } from "next-intl/server";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { wordText } from "#law/severity/text.ts";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { assessRiskAction, previewRiskAction } from "../actions.ts";
import type { LoadedRisk } from "../loaders.ts";
import { conclusionOf } from "../rules.ts";
import { conclusionWord, describeProposal } from "./describe-proposal.ts";
import { RiskForm } from "./risk-form.tsx";
import { riskOptions } from "./risk-options.ts";

type Props = { risk: LoadedRisk; place: Place };

/** The form of a new version, filled from the last one and the file. For whom `canAssessRisk` allows it. */
export async function RiskAssessor({ risk, place }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { exposure, versions, start } = risk;
  const [last] = versions;
  const onFile = conclusionOf(exposure.risk);
  const { exemptions34, severeHealthIncident, itSystemAttack } = exposure;
  const first = describeProposal(start.proposal, locale);
  const retained = {
    retained: last?.retained ?? first.conclusion,
    gravity: last?.gravity ?? first.gravity.level,
    gravityWords: last?.gravityWords ?? "",
    likelihood: last?.likelihood ?? first.likelihood.level,
    likelihoodWords: last?.likelihoodWords ?? "",
    ...{ exemptions34, severeHealthIncident, itSystemAttack },
  };
  const learnt = start.learnt.map((fact) => wordText("fact", fact, locale)).join(", ");
  const current =
    onFile === null
      ? t("risk.retain.notYet")
      : t("risk.retain.onFile", { risk: conclusionWord(onFile, locale) });
  return (
    <Section
      className="print:hidden"
      id="assess"
      title={t(last === undefined ? "risk.retain.first" : "risk.retain.again")}
    >
      <p className="mb-4 max-w-prose text-sm text-soft">{t("risk.retain.intro")}</p>
      <p className="mb-4 text-sm">{current}</p>
      {learnt === "" ? null : (
        <Notice className="mb-4" kind="note">
          {t("risk.retain.learnt", { facts: learnt })}
        </Notice>
      )}
      <RiskForm
        behind={last === undefined ? null : t("risk.retain.open")}
        current={current}
        facts={start.facts}
        file={{ id: exposure.id, version: exposure.version }}
        first={first}
        key={last?.number ?? 0}
        options={riskOptions({ t, locale })}
        preview={previewRiskAction.bind(null, place)}
        save={assessRiskAction.bind(null, place)}
        start={retained}
        words={await getWords("risk", "forms", "errors", "problems")}
      />
    </Section>
  );
}
