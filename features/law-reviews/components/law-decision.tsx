import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { settleLawReviewAction } from "../actions.ts";
import { SettleLawForm } from "./settle-law-form.tsx";

type Props = {
  decision: {
    readonly incidentId: string;
    readonly publication: string;
    readonly files: readonly { readonly id: string; readonly name: string }[];
    readonly maySettle: boolean;
  };
  place: Place;
  t: Translate;
};

/** A publication that waits for the DPO's decision: who decides sees the form, others whose it is. */
export async function LawDecision({ decision, place, t }: Props) {
  const { incidentId, publication, files, maySettle } = decision;
  const name = publicationText(publication, { t, locale: place.locale });
  if (files.length === 0)
    return <Notice kind="note">{t("lawReview.noneWaiting", { publication: name })}</Notice>;
  const words = await getWords("lawReview", "errors", "problems");
  return (
    <Section id="law-decision" title={t("lawReview.decide")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-soft">
          {t("lawReview.waiting", { publication: name, count: files.length })}
        </p>
        {maySettle ? (
          <SettleLawForm
            act={settleLawReviewAction.bind(null, place)}
            files={files}
            incidentId={incidentId}
            publication={publication}
            words={words}
          />
        ) : (
          <p className="text-sm">{t("lawReview.dpoDecides")}</p>
        )}
      </div>
    </Section>
  );
}
