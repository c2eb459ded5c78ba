import { Disclosure } from "#components/disclosure.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { retirePlaybookAction } from "../actions.ts";

type Props = { lineId: string; place: Place };

/** Takes an own playbook out of use, with a reason. For whom `canWritePlaybook` allows it. */
export async function RetirePlaybookForm({ lineId, place }: Props) {
  const { playbooks: t, errors, problems } = await getWords("playbooks", "errors", "problems");
  return (
    <Disclosure icon="archive" label={t.retire}>
      <FieldListForm
        act={retirePlaybookAction.bind(null, place)}
        done={t.retired}
        fields={[{ as: "area", name: "reason", label: t.reason, required: true, impersonal: true }]}
        hidden={{ lineId }}
        id="retire-playbook"
        idle={IDLE}
        submit={{ label: t.retire, pending: t.starting, icon: "archive" }}
        words={{ errors, problems }}
      />
    </Disclosure>
  );
}
