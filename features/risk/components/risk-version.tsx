import { getLocale } from "next-intl/server";
import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { cnilText } from "#law/severity/text.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import type { LoadedRisk } from "../loaders.ts";
import type { Version } from "../rules.ts";
import { CnilMatrix } from "./cnil-matrix.tsx";
import { ConclusionPanel } from "./conclusion-panel.tsx";
import { conclusionWord, describeProposal, levels } from "./describe-proposal.ts";
import { EnisaAnnex } from "./enisa-annex.tsx";
import { FactList } from "./fact-list.tsx";
import { PrecedentList } from "./precedent-list.tsx";
import { RiskDisagreements } from "./risk-disagreements.tsx";

type Props = { version: Version; risk: LoadedRisk };

/** One version: the conclusion in law first, CNIL's levels in words, then what disagrees, cases alike, ENISA in annex. */
export async function RiskVersion({ version, risk }: Props) {
  const [t, locale, words] = [await getTranslator(), await getLocale(), await getWords("risk")];
  const view = describeProposal(version.result, locale);
  const zone = risk.exposure.organisation.timeZone;
  const isLast = version.number === risk.versions[0]?.number;
  const point = { gravity: version.gravity, likelihood: version.likelihood };
  const proposed = { gravity: view.gravity.level, likelihood: view.likelihood.level };
  return (
    <>
      <Section
        actions={
          <StateBadge icon={isLast ? "circle-check" : "history"} tone={isLast ? "fine" : "not-required"}>
            {t(isLast ? "risk.inForce" : "risk.earlier", { number: version.number })}
          </StateBadge>
        }
        id="conclusion"
        title={t("risk.conclusion")}
      >
        <p className="flex flex-wrap items-center gap-2 font-semibold text-ink text-lg">
          <Icon name="scale" />
          {t("risk.retainedAs", { conclusion: conclusionWord(version.retained, locale) })}
        </p>
        <p className="mb-3 text-soft text-xs">
          {t("risk.by", {
            name: version.assessedBy,
            at: formatInstant(instantOf(version.assessedAt), { zone, locale }),
          })}
          {version.copiedFrom === null ? null : <> · {t("risk.copiedFrom", copyOf(version.copiedFrom))}</>}
        </p>
        {version.reason === "" ? null : (
          <p className="mb-3 max-w-prose whitespace-pre-line text-sm [overflow-wrap:anywhere]">
            <span className="text-faint">{t("risk.reason")}</span> {version.reason}
          </p>
        )}
        <h3 className="mb-1 font-medium text-ink text-sm">{t("risk.proposal")}</h3>
        <ConclusionPanel view={view} words={words} />
      </Section>
      <Section id="cnil" title={t("risk.cnil")}>
        <div className="grid gap-5 xl:grid-cols-2">
          <div className="flex flex-col gap-3 text-sm">
            <Axis
              steps={view.gravity.steps}
              text={cnilText("severity", version.gravity, locale)}
              words={version.gravityWords}
            />
            <Axis
              steps={view.likelihood.steps}
              text={cnilText("likelihood", version.likelihood, locale)}
              words={version.likelihoodWords}
            />
          </div>
          <CnilMatrix levels={levels(locale)} proposed={proposed} retained={point} words={words} />
        </div>
      </Section>
      <RiskDisagreements risk={risk} version={version} />
      <Section id="precedents" title={t("risk.precedents.title")}>
        <p className="mb-3 max-w-prose text-sm text-soft">{t("risk.precedents.intro")}</p>
        <PrecedentList precedents={view.precedents} words={words} />
      </Section>
      <Section id="annex" title={t("risk.annex")}>
        <div className="flex flex-col gap-4">
          <EnisaAnnex view={view} words={words} />
          <FactList facts={version.facts} />
          <p className="text-faint text-xs">
            {t("risk.madeWith", { engine: version.engine, law: version.lawVersion })}
          </p>
        </div>
      </Section>
    </>
  );

  function copyOf(source: { organisationName: string | null; number: number }) {
    return { name: source.organisationName ?? "—", number: source.number };
  }
}

type AxisProps = { text: string; words: string; steps: readonly string[] };

async function Axis({ text, words, steps }: AxisProps) {
  const t = await getTranslator();
  return (
    <div>
      <p className="font-medium text-ink">{text}</p>
      {words === "" ? null : (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{t("risk.inTheirWords", { words })}</p>
      )}
      <ul className="list-disc ps-5 text-soft">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </div>
  );
}
