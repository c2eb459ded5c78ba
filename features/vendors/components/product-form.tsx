import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { registerProductAction } from "../actions.ts";

type Props = { vendorId: string; place: Place };

/** A product more of a vendor. */
export async function ProductForm({ vendorId, place }: Props) {
  const words = await getWords("readiness", "errors", "problems");
  const t = words.readiness;
  return (
    <FieldListForm
      act={registerProductAction.bind(null, place)}
      done={t.contracts.productDone}
      fields={[{ as: "text", name: "name", label: t.contracts.productName, required: true }]}
      hidden={{ vendorId }}
      id="product"
      idle={IDLE}
      submit={{ label: t.contracts.addProduct, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}
