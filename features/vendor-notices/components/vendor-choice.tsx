"use client";

import type { FormFields } from "#components/form-fields.ts";
import { SelectField } from "#components/select-field.tsx";

type Props = {
  fields: FormFields;
  vendors: readonly { readonly id: string; readonly name: string }[];
  label: string;
};

/** Which vendor, where a case has several. */
export function VendorChoice({ fields, vendors, label }: Props) {
  const [only, ...others] = vendors;
  if (only !== undefined && others.length === 0)
    return <input name="vendorId" type="hidden" value={only.id} />;
  return (
    <SelectField
      {...fields.text("vendorId", only?.id ?? "")}
      label={label}
      options={vendors.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
