import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { returnReason } from "../../signatures/components/return-reason.ts";
import { returnFromDeskAction } from "../actions.ts";
import type { Approval } from "../queries.ts";
import { returnedFields } from "./returned-fields.ts";

type Props = { batchId: string; drafts: Approval["inReview"]; place: Place };

/** What was put before signatories, taken back to the desk by whoever rereads it: for one reason, as many as are ticked. */
export async function ReturnTogether({ batchId, drafts, place }: Props) {
  const { batches, errors, problems } = await getWords("batches", "errors", "problems");
  const words = batches.sign;
  return (
    <FieldListForm
      act={returnFromDeskAction.bind(null, place)}
      behind={{ label: words.toReturn, icon: "history" }}
      current={words.returnConflict}
      done={words.returned}
      fields={[...returnedFields(drafts, words.whichReturned), returnReason(words)]}
      hidden={{ batchId }}
      id="return-drafts"
      idle={IDLE}
      submit={{ label: words.return, pending: words.returning, icon: "history", look: "secondary" }}
      words={{ errors, problems }}
    />
  );
}
