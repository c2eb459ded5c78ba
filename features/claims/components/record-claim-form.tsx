import type { SelectOption } from "#components/select-field.tsx";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { recordClaimAction } from "../actions.ts";
import { SUBJECTS } from "../catalogue.ts";
import { isFigure } from "../rules.ts";
import { ClaimForm } from "./claim-form.tsx";

type Props = {
  incidentId: string;
  asked: string | undefined;
  organisations: readonly SelectOption[];
  place: Place;
};

/** Records what somebody says about the case or one of its organisations. For whom `canRecordClaim` allows it. */
export async function RecordClaimForm({ incidentId, asked, organisations, place }: Props) {
  const t = await getTranslator();
  return (
    <ClaimForm
      act={recordClaimAction.bind(null, place)}
      asked={asked}
      incidentId={incidentId}
      organisations={organisations}
      subjects={SUBJECTS.map((value) => ({
        value,
        label: subjectText(value, t),
        group: t(`claimForm.${isFigure(value) ? "figures" : "facts"}`),
      }))}
      words={await getWords("claimForm", "forms", "errors", "problems")}
    />
  );
}
