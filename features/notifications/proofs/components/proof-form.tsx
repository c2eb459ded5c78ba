import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { giveProofAction } from "../../receipts/actions.ts";

type Props = { filing: { readonly id: string; readonly version: number }; place: Place };

/** The exhibit that proves a filing made elsewhere, given once it is there. */
export async function ProofForm({ filing, place }: Props) {
  const { proofs, errors, problems } = await getWords("proofs", "errors", "problems");
  return (
    <FieldListForm
      act={giveProofAction.bind(null, place)}
      behind={{ label: proofs.give, icon: "file-check" }}
      done={proofs.done}
      fields={[
        {
          ...{ as: "text", name: "exhibits", label: proofs.exhibits, help: proofs.exhibitsHelp },
          required: true,
        },
      ]}
      hidden={{ filingId: filing.id, version: filing.version }}
      id={`proof-${filing.id}`}
      idle={IDLE}
      submit={{ label: proofs.submit, pending: proofs.pending, icon: "file-check" }}
      words={{ errors, problems }}
    />
  );
}
