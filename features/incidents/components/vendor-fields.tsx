"use client";

import { useState } from "react";
import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { Section } from "#components/section.tsx";
import { SelectField } from "#components/select-field.tsx";
import { useHydrated } from "#components/use-hydrated.ts";
import type { VendorWithProducts } from "#features/vendors/queries.ts";
import type { ZoneOption } from "#lib/zones.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = {
  fields: FormFields;
  vendors: readonly VendorWithProducts[];
  zones: readonly ZoneOption[];
  words: IncidentWords;
};

/** The products of the vendor chosen; without a script, those of all vendors under their names. */
export function VendorFields({ fields, vendors, zones, words }: Props) {
  const t = words.newIncident;
  const [vendorId, setVendorId] = useState(fields.value("vendorId"));
  const follows = useHydrated();
  const offered = follows ? vendors.filter(({ id }) => id === vendorId) : vendors;
  const products = offered.flatMap((vendor) =>
    vendor.products.map(({ id, name }) => ({ value: id, label: name, group: vendor.name })),
  );
  const unknown = { precision: "unknown", date: "", time: "", zone: zones[0]?.value ?? "UTC" } as const;
  return (
    <Section
      actions={<span className="text-faint text-xs">{words.forms.optional}</span>}
      id="vendor"
      title={t.sections.vendor}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...fields.text("vendorId")}
          label={t.fields.vendorId}
          onChange={(event) => setVendorId(event.currentTarget.value)}
          options={vendors.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t.fields.noVendor}
        />
        <SelectField
          {...fields.text("productId")}
          disabled={follows && vendorId === ""}
          label={t.fields.productId}
          options={products}
          placeholder={t.fields.noProduct}
        />
        <div className={follows && vendorId === "" ? "hidden" : "sm:col-span-2"}>
          <InstantField
            {...fields.instant("vendorAwareness", unknown)}
            label={t.fields.vendorAwareness}
            labels={words.forms.instant}
            zones={zones}
          />
        </div>
      </div>
    </Section>
  );
}
