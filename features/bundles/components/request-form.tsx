import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { getWords } from "#lib/words.ts";
import { requestBundleAction } from "../actions.ts";
import type { CaseLab } from "../queries.ts";
import { VARIANTS } from "../schema.ts";

type Props = { incidentId: string; labs: readonly CaseLab[]; place: Place };

/** Asks for a bundle. For whom `canTakeBundle` allows it. */
export async function RequestForm({ incidentId, labs, place }: Props) {
  const { bundles: t, forms, errors, problems } = await getWords("bundles", "forms", "errors", "problems");
  return (
    <FieldListForm
      act={requestBundleAction.bind(null, place)}
      behind={{ label: t.request, icon: "plus" }}
      done={t.requested}
      fields={[
        {
          ...{ as: "select", name: "variant", label: t.variant, help: t.variantHelp, half: true },
          value: "auditor",
          options: VARIANTS.map((value) => ({ value, label: t.choices[value] })),
        },
        {
          ...{ as: "select", name: "lab", label: t.lab, help: t.labHelp, note: forms.optional, half: true },
          placeholder: t.noLab,
          options: labs.map(({ number, name }) => ({
            value: String(number),
            label: fill(t.labChoice, { number, name }),
          })),
        },
        {
          ...{ as: "select", name: "evidence", label: t.evidence, help: t.evidenceHelp, half: true },
          value: "files",
          options: [
            { value: "files", label: t.withFiles },
            { value: "hashes", label: t.hashesOnly },
          ],
        },
        {
          ...{ as: "check", name: "accessible", label: t.accessible, help: t.accessibleHelp, half: true },
          checked: false,
        },
      ]}
      hidden={{ incidentId }}
      id="bundle"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.submitting, icon: "file-check" }}
      words={{ errors: { ...errors, conflict: t.already, tooMany: t.tooMany }, problems }}
    />
  );
}
