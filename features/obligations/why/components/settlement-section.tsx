import type { ReactNode } from "react";
import { Notice } from "#components/notice.tsx";
import { outcomeWord } from "../../components/outcome-words.ts";
import { stateWord } from "../../components/state-words.ts";
import type { Answer } from "../../rules.ts";
import { FilingItem } from "./filing-item.tsx";
import { WhySection } from "./why-section.tsx";
import { type WhyView, written } from "./why-view.ts";

/** What was filed, advised and decided, each apart; and what today's facts would give when they changed since. */
export function SettlementSection({ view }: { view: WhyView }) {
  const { obligation, t } = view;
  const { filings, opinions, decisions, review } = obligation;
  return (
    <>
      {review === null ? null : (
        <Notice kind="warning" title={t("why.review")}>
          <p className="text-sm">{t("why.reviewBody", { answer: recomputed(view) })}</p>
        </Notice>
      )}
      {filings.length === 0 ? null : (
        <WhySection title={t("why.filings")}>
          <ul className="flex flex-col gap-3">
            {filings.map((filing) => (
              <FilingItem filing={filing} key={filing.id} view={view} />
            ))}
          </ul>
        </WhySection>
      )}
      {opinions.length === 0 ? null : (
        <WhySection title={t("why.opinions")}>
          {opinions.map(({ id, advice, reasons, givenBy, givenAt }) => (
            <Word
              byline={t("why.by", { name: givenBy, at: written(givenAt, view) })}
              flag={view.contradictionOf(advice)}
              key={id}
              reasons={reasons}
              title={t(`vocabulary.advice.${advice === "required" ? "required" : "not_required"}`)}
            />
          ))}
        </WhySection>
      )}
      {decisions.length === 0 ? null : (
        <WhySection title={t("why.decisions")}>
          {decisions.map(({ id, outcome, reasons, decidedBy, decidedAt, opinionId, mandate }) => (
            <Word
              byline={[t("why.by", { name: decidedBy, at: written(decidedAt, view) }), byMandate(mandate, t)]
                .filter(Boolean)
                .join(" · ")}
              flag={view.contradictionOf(outcome)}
              key={id}
              note={opinionNote(
                { outcome, advice: opinions.find((opinion) => opinion.id === opinionId)?.advice },
                view,
              )}
              reasons={reasons}
              title={outcomeWord(outcome, obligation, t)}
            />
          ))}
        </WhySection>
      )}
    </>
  );
}

type WordProps = {
  title: string;
  flag: ReactNode;
  reasons: string;
  byline: string;
  note?: string | undefined;
};

function Word({ title, flag, reasons, byline, note }: WordProps) {
  return (
    <div className="text-sm">
      <p className="font-medium text-ink">{title}</p>
      {flag}
      <p className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">{reasons}</p>
      {note === undefined ? null : <p className="text-soft">{note}</p>}
      <p className="text-faint text-xs">{byline}</p>
    </div>
  );
}

type Followed = { readonly outcome: string; readonly advice: string | undefined };

/** To put off what the DPO advised is neither with nor against the opinion. */
function opinionNote({ outcome, advice }: Followed, { t }: WhyView): string | undefined {
  if (advice === undefined || outcome === "postpone") return undefined;
  const isFollowed = (advice === "not_required") === (outcome === "not_required");
  return isFollowed ? t("why.onOpinion") : t("why.againstOpinion");
}

function byMandate(mandate: unknown, t: WhyView["t"]): string | null {
  if (typeof mandate !== "object" || mandate === null || !("basis" in mandate)) return null;
  return t("decision.byMandate", { basis: String(mandate.basis) });
}

type Review = { readonly answer: Answer | null };

function recomputed(view: WhyView): string {
  const { obligation, t, now } = view;
  const { answer } = obligation.review as Review;
  if (answer === null) return t("why.reviewGone");
  const state = stateWord({ state: answer.status, dueAt: null }, { t, now });
  if (answer.dueAt === null || answer.legalLimitAt === null) return t("why.reviewState", { state });
  const [due, limit] = [written(answer.dueAt, view), written(answer.legalLimitAt, view)];
  return t("why.reviewDates", { state, due, limit });
}
