import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { endDeploymentAction } from "../actions.ts";

type Props = { deploymentId: string; version: number; place: Place };

/** The last day on which an organisation ran the product, and how that is known. */
export async function EndDeploymentForm({ deploymentId, version, place }: Props) {
  const words = await getWords("scope", "errors", "problems");
  const t = words.scope.ending;
  return (
    <FieldListForm<ActionState<{ organisationId: string }>>
      act={endDeploymentAction.bind(null, place)}
      done={t.done}
      fields={[
        { as: "date", name: "untilOn", label: t.untilOn, required: true },
        { as: "area", name: "reason", label: t.reason, required: true },
      ]}
      hidden={{ deploymentId, version }}
      id="end-deployment"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending }}
      words={words}
    />
  );
}
