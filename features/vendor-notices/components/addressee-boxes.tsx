import type { FormFields } from "#components/form-fields.ts";
import { TickBoxes } from "#components/tick-boxes.tsx";

type Props = {
  fields: FormFields;
  name: string;
  addressees: readonly { readonly id: string; readonly name: string }[];
};

/** A box for each addressee of a notice; a long list scrolls. */
export function AddresseeBoxes({ fields, name: field, addressees }: Props) {
  return (
    <div className="grid max-h-64 gap-x-4 gap-y-1.5 overflow-y-auto rounded-md border border-line p-2 [overflow-wrap:anywhere] sm:grid-cols-2">
      <TickBoxes
        fields={fields}
        name={`${field}[]`}
        options={addressees.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}
