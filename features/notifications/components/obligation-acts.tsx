import { LinkButton } from "#components/link-button.tsx";
import { decideObligationAction, giveOpinionAction } from "#features/decisions/actions.ts";
import { DecisionForm } from "#features/decisions/components/decision-form.tsx";
import { OpinionForm } from "#features/decisions/components/opinion-form.tsx";
import { settleReviewAction } from "#features/obligations/actions.ts";
import { ReviewForm } from "#features/obligations/components/review-form.tsx";
import type { ObligationDetail } from "#features/obligations/queries.ts";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { recordFilingAction } from "../actions.ts";
import { actSubject } from "./act-subject.ts";
import { FilingForm } from "./filing-form.tsx";

type Props = {
  obligation: ObligationDetail;
  /** As the access rules of each feature answer for this person and this obligation. */
  permissions: {
    readonly recordFiling: boolean;
    readonly decide: boolean;
    readonly giveOpinion: boolean;
    readonly settleReview: boolean;
    readonly correctAwareness: boolean;
    readonly receiveNotice: boolean;
    readonly assess: boolean;
  };
  /** The person's name, as a first answer to "filed by". */
  recorder: string;
  place: Place;
  /** On a guided page the form of the act is called what it says: it is done. */
  tone?: "expert" | "guided";
};

/** What this person may do about one obligation; nothing at all for who may only read. */
export async function ObligationActs({ obligation, permissions, recorder, place, tone = "expert" }: Props) {
  const t = await getTranslator();
  const words = await getWords("filing", "decision", "review", "forms", "errors", "problems");
  const subject = actSubject(obligation, { t, locale: place.locale });
  const may = { ...permissions, review: obligation.review !== null && permissions.settleReview };
  const changesFacts = may.correctAwareness || may.receiveNotice || may.assess;
  if (!Object.values(permissions).includes(true)) return null;
  const first = tone === "guided" ? t("myOrganisation.recordAct") : t("filing.record");
  const filingLabel = subject.isFiled ? t("filing.followUp") : first;
  const file = `/${place.locale}/${place.workspace}/incidents/${obligation.incident.reference}/organisations/${obligation.organisationId}`;
  return (
    <section
      aria-label={t("acts.title", { label: subject.label })}
      className="flex flex-col gap-2 print:hidden"
    >
      {may.review ? (
        <ReviewForm act={settleReviewAction.bind(null, place)} subject={subject} words={words} />
      ) : null}
      {may.recordFiling ? (
        <FilingForm
          act={recordFilingAction.bind(null, place)}
          label={filingLabel}
          recorder={recorder}
          subject={subject}
          words={words}
        />
      ) : null}
      {may.giveOpinion ? (
        <OpinionForm act={giveOpinionAction.bind(null, place)} obligationId={obligation.id} words={words} />
      ) : null}
      {may.decide ? (
        <DecisionForm act={decideObligationAction.bind(null, place)} subject={subject} words={words} />
      ) : null}
      {may.giveOpinion && !may.decide && !subject.isSettled ? (
        <p className="text-faint text-xs">
          {t("acts.onlySignatory", { organisation: subject.organisation })}
        </p>
      ) : null}
      {changesFacts && tone === "expert" ? (
        <div>
          <LinkButton href={file} icon="pen" size="compact">
            {t("acts.correctFacts")}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}
