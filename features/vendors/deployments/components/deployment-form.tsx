import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordDeploymentAction } from "../actions.ts";

type Named = { readonly id: string; readonly name: string };
type Runner = Named & { readonly kind: string; readonly labs: readonly Named[] };
type Props = { productId: string; organisations: readonly Runner[]; place: Place };

/** Who ran the product from which day to which, for the register. */
export async function DeploymentForm({ productId, organisations, place }: Props) {
  const words = await getWords("scope", "errors", "problems", "forms");
  const t = words.scope.record;
  const runners = organisations
    .filter(({ kind }) => kind !== "vendor")
    .flatMap(({ id, name, labs }) => [
      { value: id, label: `${name} – ${words.scope.wholeOrganisation}`, group: name },
      ...labs.map((lab) => ({ value: `${id}:${lab.id}`, label: lab.name, group: name })),
    ]);
  const optional = { note: words.forms.optional } as const;
  const fields: FieldSpec[] = [
    { as: "select", name: "runner", label: t.runner, options: runners, placeholder: t.choose },
    { as: "text", name: "productVersion", label: t.productVersion, help: t.versionHelp, ...optional },
    { as: "date", name: "fromOn", label: t.fromOn, half: true, ...optional },
    { as: "date", name: "untilOn", label: t.untilOn, help: t.untilHelp, half: true, ...optional },
  ];
  return (
    <FieldListForm<ActionState<{ deploymentIds: string[] }>>
      act={recordDeploymentAction.bind(null, place)}
      done={t.done}
      fields={fields}
      hidden={{ productId }}
      id="deployment"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}
