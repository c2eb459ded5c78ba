import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordContactAction } from "../../actions.ts";
import { type ContactPart, INDISPENSABLE } from "../catalogue.ts";
import type { ListedContact } from "../queries.ts";

type Props = { part: ContactPart; contact: ListedContact | undefined; organisationId: string; place: Place };

/** Whom to call for one part, or that there is nobody. */
export async function ContactForm({ part, contact, organisationId, place }: Props) {
  const words = await getWords("readiness", "errors", "problems", "forms");
  const t = words.readiness;
  const f = t.fields;
  const note = words.forms.optional;
  const fields: FieldSpec[] = [
    { as: "text", name: "name", label: f.name, value: contact?.name ?? "", help: f.nameHelp },
    { as: "text", name: "firm", label: f.firm, value: contact?.firm ?? "", note },
    { as: "tel", name: "phone", label: f.phone, value: contact?.phone ?? "", help: f.phoneHelp, half: true },
    { as: "email", name: "email", label: f.email, value: contact?.email ?? "", note, half: true },
    ...(part === "insurer" || part === "broker"
      ? [{ as: "text", name: "reference", label: f.policy, value: contact?.reference ?? "" } as const]
      : []),
    {
      ...{ as: "area", name: "note", value: contact?.note ?? "" },
      ...(part === "registered_office" ? { label: f.address } : { label: f.note, note }),
    },
    ...(INDISPENSABLE.has(part)
      ? []
      : [
          {
            as: "check",
            name: "none",
            label: f.none,
            checked: contact?.none ?? false,
            help: f.noneHelp,
          } as const,
        ]),
  ];
  return (
    <FieldListForm
      act={recordContactAction.bind(null, place)}
      done={t.saved}
      fields={fields}
      hidden={{ organisationId, part, ...(contact === undefined ? {} : { version: contact.version }) }}
      id={`contact-${part}`}
      idle={IDLE}
      submit={{ label: t.recordContact, pending: t.pending }}
      words={words}
    />
  );
}
