import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import type { VendorWithProducts } from "#features/vendors/queries.ts";
import type { Translate } from "#lib/translate.ts";

type Props = {
  asked: {
    readonly product: string | undefined;
    readonly versions: readonly string[];
    readonly from: string | null;
    readonly to: string | null;
  };
  vendors: readonly VendorWithProducts[];
  t: Translate;
};

/** The product, its versions and the period; the address keeps the question. */
export function ScopeQuestion({ asked, vendors, t }: Props) {
  const products = vendors.flatMap((vendor) =>
    vendor.products.map(({ id, name }) => ({ value: id, label: name, group: vendor.name })),
  );
  return (
    <form className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]" method="get">
      <SelectField
        defaultValue={asked.product ?? ""}
        id="scope-product"
        label={t("scope.product")}
        name="product"
        options={products}
        placeholder={t("scope.chooseProduct")}
      />
      <TextField
        defaultValue={asked.versions.join(", ")}
        id="scope-versions"
        label={t("scope.versions")}
        name="versions"
        note={t("forms.optional")}
        placeholder={t("scope.versionsExample")}
      />
      <TextField
        defaultValue={asked.from ?? ""}
        id="scope-from"
        label={t("scope.from")}
        name="from"
        type="date"
      />
      <TextField defaultValue={asked.to ?? ""} id="scope-to" label={t("scope.to")} name="to" type="date" />
      <button className={buttonClass("primary", "regular")} type="submit">
        <Icon name="search" />
        {t("scope.ask")}
      </button>
    </form>
  );
}
