import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { revokeOperationalAction } from "../actions.ts";

type Props = { id: string; version: number; place: Place };

/** Undoes what was decided or done, with the reason. */
export async function RevokeForm({ id, version, place }: Props) {
  const { operational, errors, problems } = await getWords("operational", "errors", "problems");
  return (
    <FieldListForm
      act={revokeOperationalAction.bind(null, place)}
      behind={{ label: operational.revoke, icon: "history" }}
      done={operational.revoked}
      fields={[
        { as: "area", name: "reason", label: operational.revokeReason, required: true, impersonal: true },
      ]}
      hidden={{ operationalId: id, version }}
      id={`revoke-${id}`}
      idle={IDLE}
      submit={{ label: operational.revokeSubmit, pending: operational.pending, icon: "history" }}
      words={{ errors, problems }}
    />
  );
}
