import type { ReactNode } from "react";
import { SidePanel } from "#components/side-panel.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Reason } from "#law/obligation.ts";
import { reasonText } from "#law/text.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { addresseeOf, labelOf, ownRuleOf } from "../../components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "../../components/state-words.ts";
import { subjectText } from "../../components/subject-words.ts";
import type { Explanation } from "../queries.ts";
import { CellHistory } from "./cell-history.tsx";
import { ClockSection } from "./clock-section.tsx";
import { FactSection } from "./fact-section.tsx";
import { OwnRuleSection } from "./own-rule-section.tsx";
import { RuleSection } from "./rule-section.tsx";
import { SettlementSection } from "./settlement-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import type { WhyView } from "./why-view.ts";

type Props = {
  explanation: Explanation;
  /** What this person may do about it here. */
  acts: ReactNode;
  closeHref: string;
  ruleHref: WhyView["ruleHref"];
  contradictionOf: WhyView["contradictionOf"];
  /** The address of the case; null for whoever does not see it. */
  caseHref: string | null;
  locale: Locale;
  now: number;
  t: Translate;
};

/** Explain this deadline: everything on which the state of one cell rests. */
export function ObligationPanel({ explanation, acts, closeHref, caseHref, now, ...shown }: Props) {
  const { locale, t } = shown;
  const { obligation, names } = explanation;
  const { name, timeZone: zone } = obligation.exposure.organisation;
  const own = ownRuleOf(obligation);
  const standing = {
    state: obligation.state,
    dueAt: obligation.dueAt?.getTime() ?? null,
    lateBySeconds: obligation.filings.find(({ withdrawnAt }) => withdrawnAt === null)?.lateBySeconds,
  };
  const subject = subjectText(obligation.subject, { t, locale, zone, names });
  const sheetHref =
    caseHref === null ? null : `${caseHref}/organisations/${obligation.organisationId}/awareness`;
  const draftHref = (draftId: string) =>
    caseHref === null ? null : `${caseHref}/notifications/${draftId}?view=history`;
  const view: WhyView = { ...shown, obligation, sheetHref, draftHref, zone, now };
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("why.close")}
      eyebrow={`${addresseeOf(obligation, t)} · ${labelOf(obligation, { t, locale })}`}
      title={name}
    >
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap gap-1.5">
            <StateBadge icon={iconOfState(standing, now)} tone={toneOfState(standing, now)}>
              {stateWord(standing, { t, now })}
            </StateBadge>
            {own === null ? null : (
              <StateBadge icon="pen" tone="not-required">
                {t("ownRules.badge")}
              </StateBadge>
            )}
            {obligation.review === null ? null : (
              <StateBadge icon="refresh-cw" tone="soon">
                {t("states.review")}
              </StateBadge>
            )}
          </div>
          {subject === null ? null : (
            <p className="text-ink">
              {names.has(obligation.subject) ? t("why.subject", { name: subject }) : subject}
            </p>
          )}
          <p className="text-soft">{reasonText(obligation.reason as Reason, locale, zone)}</p>
        </div>
        <ClockSection view={view} />
        {acts}
        <SettlementSection view={view} />
        <FactSection fact={explanation.fact} source={explanation.source} view={view} />
        <StepsSection view={view} />
        {own === null ? <RuleSection view={view} /> : <OwnRuleSection own={own} view={view} />}
        <CellHistory lines={explanation.history} view={view} />
      </div>
    </SidePanel>
  );
}
