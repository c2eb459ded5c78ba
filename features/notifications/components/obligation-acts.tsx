import { getTranslations } from "next-intl/server";
import { Disclosure } from "#components/disclosure.tsx";
import { canDecideObligation, canGiveOpinion } from "#features/decisions/access.ts";
import { decideObligationAction, giveOpinionAction } from "#features/decisions/actions.ts";
import { DecisionForm } from "#features/decisions/components/decision-form.tsx";
import { OpinionForm } from "#features/decisions/components/opinion-form.tsx";
import { canSettleReview } from "#features/obligations/access.ts";
import { settleReviewAction } from "#features/obligations/actions.ts";
import { ReviewForm } from "#features/obligations/components/review-form.tsx";
import type { ObligationDetail } from "#features/obligations/queries.ts";
import type { Place } from "#lib/action.ts";
import type { Actor } from "#lib/scope.ts";
import { getWords } from "#lib/words.ts";
import { canRecordFiling } from "../access.ts";
import { recordFilingAction } from "../actions.ts";
import { actSubject } from "./act-subject.ts";
import { FilingForm } from "./filing-form.tsx";

type Props = { obligation: ObligationDetail; actor: Actor; place: Place };

/** What this person may do about one obligation; nothing at all for who may only read. */
export async function ObligationActs({ obligation, actor, place }: Props) {
  const t = await getTranslations();
  const words = await getWords("filing", "decision", "review", "forms", "errors", "problems");
  const subject = actSubject(obligation, { t, locale: place.locale });
  const may = {
    file: canRecordFiling(actor, obligation),
    advise: canGiveOpinion(actor),
    decide: canDecideObligation(actor, obligation),
    review: obligation.review !== null && canSettleReview(actor),
  };
  if (!Object.values(may).includes(true)) return null;
  return (
    <section aria-label={t("acts.title")} className="flex flex-col gap-2 print:hidden">
      {may.review ? (
        <Disclosure icon="refresh-cw" label={t("review.title")}>
          <ReviewForm act={settleReviewAction.bind(null, place)} subject={subject} words={words} />
        </Disclosure>
      ) : null}
      {may.file ? (
        <Disclosure icon="file-check" label={subject.isFiled ? t("filing.followUp") : t("filing.record")}>
          <FilingForm
            act={recordFilingAction.bind(null, place)}
            recorder={actor.name}
            subject={subject}
            words={words}
          />
        </Disclosure>
      ) : null}
      {may.advise ? (
        <Disclosure icon="message-square" label={t("decision.giveOpinion")}>
          <OpinionForm act={giveOpinionAction.bind(null, place)} obligationId={obligation.id} words={words} />
        </Disclosure>
      ) : null}
      {may.decide ? (
        <Disclosure icon="gavel" label={t("decision.decide")}>
          <DecisionForm act={decideObligationAction.bind(null, place)} subject={subject} words={words} />
        </Disclosure>
      ) : null}
      {may.advise && !may.decide && !subject.isSettled ? (
        <p className="text-faint text-xs">
          {t("acts.onlySignatory", { organisation: subject.organisation })}
        </p>
      ) : null}
    </section>
  );
}
