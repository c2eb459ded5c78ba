"use client";

import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { SelectField } from "#components/select-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import type { Messages } from "#lib/i18n.ts";

export type Standing = {
  readonly roles: readonly string[];
  readonly organisationIds: readonly string[];
  readonly locale: string;
};

type Props = {
  fields: FormFields;
  standing: Standing;
  organisations: readonly { readonly id: string; readonly name: string }[];
  words: Pick<Messages, "settings" | "roles" | "shell">;
};

const ROLES = [
  ...(["dpo", "lab_manager", "signatory", "responder"] as const),
  ...(["auditor", "counsel", "vendor_contact", "administrator"] as const),
];

/** What a member is, for whom they speak, and in which language they are written to. */
export function StandingFields({ fields, standing, organisations, words }: Props) {
  const t = words.settings.member;
  return (
    <>
      <ChoiceGroup error={fields.error("roles")} help={t.rolesHelp} id={fields.id("roles")} label={t.roles}>
        <div className="grid gap-2 sm:grid-cols-2">
          <TickBoxes
            chosen={standing.roles}
            fields={fields}
            name="roles[]"
            options={ROLES.map((role) => ({ value: role, label: words.roles[role], help: t.what[role] }))}
          />
        </div>
      </ChoiceGroup>
      <ChoiceGroup
        error={fields.error("organisationIds")}
        help={t.organisationsHelp}
        id={fields.id("organisationIds")}
        label={t.organisations}
      >
        <div className="grid max-h-64 gap-2 overflow-y-auto sm:grid-cols-2">
          <TickBoxes
            chosen={standing.organisationIds}
            fields={fields}
            name="organisationIds[]"
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </ChoiceGroup>
      <SelectField
        defaultValue={fields.value("locale", standing.locale)}
        error={fields.error("locale")}
        help={t.localeHelp}
        id={fields.id("locale")}
        label={t.locale}
        name="locale"
        options={(["fr", "en"] as const).map((one) => ({ value: one, label: words.shell.languages[one] }))}
      />
    </>
  );
}
