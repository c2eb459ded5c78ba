import { getLocale } from "next-intl/server";
import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import { compareConclusions } from "#law/severity/rules.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { AUTHORITY_RULE } from "../catalogue.ts";
import type { LoadedRisk } from "../loaders.ts";
import type { Stance } from "../queries.ts";
import { contradicting, type Version } from "../rules.ts";
import { conclusionWord, contradictions } from "./describe-proposal.ts";

type Props = { version: Version; risk: LoadedRisk };

/** Who and what says otherwise than the conclusion retained: the rules, the score, published cases, others. */
export async function RiskDisagreements({ version, risk }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  const word = (conclusion: Version["retained"]) => conclusionWord(conclusion, locale);
  const at = (date: Date) =>
    formatInstant(instantOf(date), { zone: risk.exposure.organisation.timeZone, locale });
  const { proposed, retained, result } = version;
  const { exemptions34, encrypted } = risk.exposure;
  const apart = compareConclusions(retained, proposed);
  const lines = [
    ...(apart === 0
      ? []
      : [
          t(`risk.disagreement.${apart < 0 ? "lowered" : "raised"}`, {
            proposed: word(proposed),
            retained: word(retained),
          }),
        ]),
    ...contradictions(retained, result, locale),
    ...risk.others.map((other) =>
      t("risk.disagreement.assessor", {
        name: other.assessedBy,
        number: other.number,
        conclusion: word(other.retained),
        at: at(other.assessedAt),
      }),
    ),
    ...contradicting({ conclusion: retained, exemptions34, encrypted }, risk.stances).map(stanceText),
  ];
  return (
    <Section id="disagreements" title={t("risk.disagreement.title")}>
      {lines.length === 0 ? (
        <p className="text-sm text-soft">{t("risk.disagreement.none")}</p>
      ) : (
        <ul className="flex flex-col gap-2 text-sm">
          {lines.map((line) => (
            <li className="flex items-start gap-2" key={line}>
              <Icon className="mt-0.5 text-soon" name="triangle-alert" />
              <span className="min-w-0">{line}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );

  function stanceText({ as, by, at: when, says, ruleId }: Stance): string {
    return t(`risk.disagreement.${as}`, {
      name: by,
      at: at(when),
      article: ruleId === AUTHORITY_RULE ? "33(1)" : "34(1)",
      says: t(`risk.disagreement.${says === "not_required" ? "saysNot" : "saysOwed"}`),
    });
  }
}
