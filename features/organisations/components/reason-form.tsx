import { FieldListForm } from "#components/field-list-form.tsx";
import type { ActionState } from "#lib/action-state.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";

type State = ActionState<{ organisationId: string }>;
type Props = {
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  hidden: Readonly<Record<string, string | number>>;
  submit: string;
  help: string;
  /** The field at which a refusal is told, when it is not the reason itself. */
  at?: { readonly name: string; readonly label: string };
};

/** An act that asks for nothing but why. */
export async function ReasonForm({ id, act, hidden, submit, help, at }: Props) {
  const words = await getWords("organisations", "errors", "problems");
  const t = words.organisations;
  return (
    <FieldListForm<State>
      act={act}
      done={t.done}
      fields={[
        ...(at === undefined ? [] : [{ as: "title", ...at } as const]),
        { as: "area", name: "reason", label: t.fields.reason, help, required: true },
      ]}
      hidden={hidden}
      id={id}
      idle={IDLE}
      submit={{ label: submit, pending: t.pending }}
      words={words}
    />
  );
}
