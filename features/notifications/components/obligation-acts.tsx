import { LinkButton } from "#components/link-button.tsx";
import { giveOpinionAction } from "#features/decisions/actions.ts";
import { OpinionForm } from "#features/decisions/components/opinion-form.tsx";
import { Signing } from "#features/decisions/components/signing.tsx";
import type { SigningStanding } from "#features/decisions/queries.ts";
import { settleReviewAction } from "#features/obligations/actions.ts";
import { ReviewForm } from "#features/obligations/components/review-form.tsx";
import type { ObligationDetail } from "#features/obligations/queries.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { recordFilingAction } from "../actions.ts";
import { ProofForm } from "../proofs/components/proof-form.tsx";
import type { FilingStanding } from "../queries.ts";
import { lacksProof } from "../rules.ts";
import { actSubject } from "./act-subject.ts";
import { FilingForm } from "./filing-form.tsx";
import { filingUnder } from "./filing-under.ts";

type Props = {
  obligation: ObligationDetail;
  /** As the access rules of each feature answer for this person and this obligation. */
  permissions: {
    readonly recordFiling: boolean;
    readonly giveProof: boolean;
    readonly giveOpinion: boolean;
    readonly settleReview: boolean;
    readonly correctAwareness: boolean;
    readonly receiveNotice: boolean;
    readonly assess: boolean;
    /** By which mandate this person decides, or why they cannot; null: it is not theirs to decide. */
    readonly signing: SigningStanding | null;
    /** By which mandate somebody from outside files; null for the organisation's own people. */
    readonly filing: FilingStanding;
  };
  /** The person's name, as a first answer to "filed by". */
  recorder: string;
  place: Place;
  /** On a guided page the form of the act is called what it says: it is done. */
  tone?: "expert" | "guided";
};

/** What this person may do about one obligation; nothing at all for who may only read. */
export async function ObligationActs(props: Props) {
  const { obligation, permissions, recorder, place, tone = "expert" } = props;
  const { signing, filing } = permissions;
  const t = await getTranslator();
  const words = await getWords("filing", "decision", "review", "forms", "errors", "problems");
  const subject = actSubject(obligation, { t, locale: place.locale });
  const may = { ...permissions, review: obligation.review !== null && permissions.settleReview };
  const changesFacts = may.correctAwareness || may.receiveNotice || may.assess;
  if (!Object.values(permissions).includes(true) && signing === null) return null;
  const first = tone === "guided" ? t("myOrganisation.recordAct") : t("filing.record");
  const filingLabel = subject.isFiled ? t("filing.followUp") : first;
  const ofCase = `/${place.locale}/${place.workspace}/incidents/${obligation.incident.reference}`;
  const file = `${ofCase}/organisations/${obligation.organisationId}`;
  const unproven = obligation.filings.filter((one) => permissions.giveProof && lacksProof(one));
  return (
    <section
      aria-label={t("acts.title", { label: subject.label })}
      className="flex flex-col gap-2 print:hidden"
    >
      {may.review ? (
        <ReviewForm act={settleReviewAction.bind(null, place)} subject={subject} words={words} />
      ) : null}
      {unproven.map((one) => (
        <ProofForm filing={one} key={one.id} place={place} />
      ))}
      {may.recordFiling ? (
        <FilingForm
          act={recordFilingAction.bind(null, place)}
          evidence={`${ofCase}/evidence`}
          idle={IDLE}
          label={filingLabel}
          under={filingUnder(filing, t)}
          recorder={recorder}
          subject={subject}
          words={words}
        />
      ) : null}
      {may.giveOpinion ? (
        <OpinionForm act={giveOpinionAction.bind(null, place)} obligationId={obligation.id} words={words} />
      ) : null}
      {signing === null ? null : (
        <Signing
          obligation={obligation}
          on="panel"
          place={place}
          signer={recorder}
          signing={signing}
          subject={subject}
        />
      )}
      {may.giveOpinion && signing === null && !subject.isSettled ? (
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
