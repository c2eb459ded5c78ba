import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { outcomeWord } from "#features/obligations/components/outcome-words.ts";
import { labelOf } from "#features/obligations/components/rule-words.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { operationalName } from "../operational/components/operational-words.ts";
import type { ListedDecision } from "../queries.ts";
import { capacityOf } from "./capacity-of.ts";
import { ContradictionNote } from "./contradiction-note.tsx";
import { contradictionText } from "./contradiction-text.ts";

type Props = { decisions: readonly ListedDecision[]; base: string; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** Every decision of the case in one list, by date: what, for whom, by whom, in what capacity, why. */
export function DecisionsList({ decisions, base, locale, t }: Props) {
  const taken = decisions.filter(({ at }) => at !== null);
  const pdf = (
    <LinkButton href={`${base}/decisions/pdf`} icon="download" size="compact">
      {t("decisions.pdf")}
    </LinkButton>
  );
  return (
    <Section actions={taken.length === 0 ? null : pdf} id="list" title={t("decisions.list")}>
      {taken.length === 0 ? (
        <EmptyState icon="gavel" title={t("decisions.noDecisions")} />
      ) : (
        <ol className="flex flex-col gap-4">
          {taken.map((decision) => {
            const flag = flagOf(decision);
            return (
              <li
                className="max-w-prose border-line border-s-2 ps-3 [overflow-wrap:anywhere]"
                key={decision.id}
              >
                <p className="font-semibold text-ink">{titleOf(decision)}</p>
                {flag === null ? null : <ContradictionNote text={flag} />}
                <p className="text-soft text-sm">{byline(decision)}</p>
                <p className="whitespace-pre-line text-ink">{decision.reasons}</p>
                {decision.sort === "controller" && decision.opinion !== null ? (
                  <p className="text-faint text-xs">
                    {t(
                      `decisions.opinions.${decision.opinion.advice === "required" ? "required" : "not_required"}`,
                    )}
                    {" – "}
                    {decision.opinion.reasons}
                  </p>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );

  function titleOf(decision: ListedDecision): string {
    const { organisation } = decision;
    const whose = organisation ?? t("decisions.wholeCase");
    if (decision.sort === "operational")
      return `${whose} · ${operationalName(decision.kind, t)} – ${t(`operational.states.${decision.state}`)}`;
    const { obligation, outcome } = decision;
    return `${whose} · ${labelOf(obligation, { t, locale })} – ${outcomeWord(outcome, obligation, t)}`;
  }

  function flagOf(decision: ListedDecision): string | null {
    if (decision.sort === "operational") return null;
    return contradictionText(
      { ruleId: decision.obligation.ruleId, says: decision.outcome },
      decision.retained,
      t,
    );
  }

  function byline(decision: ListedDecision): string {
    const { at, by } = decision;
    const zone = decision.sort === "controller" ? decision.timeZone : ZONE;
    const when = at === null ? "" : formatInstantCompact(instantOf(at), { zone, locale });
    const signed = t("decisions.by", { name: by ?? "", at: when });
    if (decision.sort === "operational")
      return [
        signed,
        decision.recordedBy === null ? null : t("operational.recordedBy", { name: decision.recordedBy }),
      ]
        .filter(Boolean)
        .join(" · ");
    const { mandate } = decision;
    if (mandate === null) return `${signed} · ${t("decisions.mandateUnknown")}`;
    return `${signed} · ${capacityOf(mandate.capacity, t)}, ${mandate.basis}`;
  }
}
