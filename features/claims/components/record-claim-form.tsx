import type { Place } from "#lib/action.ts";
import { getWords } from "#lib/words.ts";
import { recordClaimAction } from "../actions.ts";
import { ClaimForm } from "./claim-form.tsx";

type Props = { incidentId: string; place: Place };

/** Records what somebody says about the case. For whom `canRecordClaim` allows it. */
export async function RecordClaimForm({ incidentId, place }: Props) {
  return (
    <ClaimForm
      act={recordClaimAction.bind(null, place)}
      incidentId={incidentId}
      words={await getWords("claimForm", "forms", "errors", "problems")}
    />
  );
}
