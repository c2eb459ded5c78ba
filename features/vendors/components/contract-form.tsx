import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordContractAction } from "../actions.ts";
import type { ListedContract, VendorWithProducts } from "../queries.ts";

type Props = {
  organisationId: string;
  contract: ListedContract | undefined;
  vendors: readonly VendorWithProducts[];
  place: Place;
};

const day = (date: Date | null | undefined): string => date?.toISOString().slice(0, 10) ?? "";

/** What was agreed with a vendor: the product, the hours of notice, whom to call. */
export async function ContractForm({ organisationId, contract, vendors, place }: Props) {
  const words = await getWords("readiness", "errors", "problems", "forms");
  const t = words.readiness;
  const c = t.contracts;
  const note = words.forms.optional;
  const fields: FieldSpec[] = [
    {
      as: "select",
      name: "vendorId",
      label: c.vendor,
      value: contract?.vendorId ?? "",
      options: vendors.map(({ id, name }) => ({ value: id, label: name })),
      placeholder: c.chooseVendor,
      help: c.vendorHelp,
    },
    {
      as: "select",
      name: "productId",
      label: c.product,
      value: contract?.productId ?? "",
      options: vendors.flatMap(({ name: group, products }) =>
        products.map(({ id, name }) => ({ value: id, label: name, group })),
      ),
      placeholder: c.noProduct,
      note,
    },
    {
      as: "number",
      name: "noticeHours",
      label: c.noticeHours,
      value: String(contract?.noticeHours ?? ""),
      help: c.noticeHelp,
      half: true,
    },
    { as: "text", name: "reference", label: c.reference, value: contract?.reference ?? "", note, half: true },
    { as: "text", name: "incidentContact", label: c.incidentContact, value: contract?.incidentContact ?? "" },
    {
      as: "tel",
      name: "incidentPhone",
      label: c.incidentPhone,
      value: contract?.incidentPhone ?? "",
      half: true,
    },
    {
      as: "email",
      name: "incidentEmail",
      label: c.incidentEmail,
      value: contract?.incidentEmail ?? "",
      half: true,
    },
    { as: "date", name: "fromOn", label: c.from, value: day(contract?.fromOn), note, half: true },
    { as: "date", name: "untilOn", label: c.until, value: day(contract?.untilOn), note, half: true },
  ];
  const known = contract === undefined ? {} : { contractId: contract.id, version: contract.version };
  return (
    <FieldListForm
      act={recordContractAction.bind(null, place)}
      done={t.saved}
      fields={fields}
      hidden={{ organisationId, ...known }}
      id="contract"
      idle={IDLE}
      submit={{ label: contract === undefined ? c.add : c.amend, pending: t.pending }}
      words={words}
    />
  );
}
