import { ActButton } from "#components/act-button.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import type { LoadedCalls } from "../../loaders.ts";
import { addCallLineAction, takeContactsAction } from "../actions.ts";

type Props = { loaded: LoadedCalls; place: Place; t: Translate };

/** Fills the tree: from the readiness files in one act, and by hand. */
export async function TreeForms({ loaded, place, t }: Props) {
  const { frame, people, organisations, untaken } = loaded;
  const words = await getWords("calls", "forms", "errors", "problems");
  const incidentId = frame.summary.incident.id;
  const label = words.calls;
  return (
    <>
      {untaken === 0 ? null : (
        <ActButton
          act={takeContactsAction.bind(null, place)}
          hidden={{ incidentId }}
          id="take"
          idle={IDLE}
          submit={{ label: t("calls.take", { count: untaken }), pending: t("calls.taking"), icon: "users" }}
          words={words}
        />
      )}
      <FieldListForm
        act={addCallLineAction.bind(null, place)}
        behind={{ label: label.add, icon: "plus" }}
        done={label.added}
        fields={[
          { as: "text", name: "name", label: label.name, half: true, required: true },
          { as: "tel", name: "phone", label: label.phone, half: true },
          { as: "text", name: "position", label: label.position, half: true, note: words.forms.optional },
          {
            ...{ as: "select", name: "callerId", label: label.caller, half: true, placeholder: label.anyone },
            options: people.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            ...{ as: "select", name: "organisationId", label: label.organisation },
            placeholder: label.noOrganisation,
            options: organisations.map(({ organisationId, name }) => ({
              value: organisationId,
              label: name,
            })),
          },
        ]}
        hidden={{ incidentId }}
        id="line"
        idle={IDLE}
        submit={{ label: label.addSubmit, pending: label.adding, icon: "plus" }}
        words={words}
      />
    </>
  );
}
