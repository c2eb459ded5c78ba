"use client";

import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { AddresseeBoxes } from "./addressee-boxes.tsx";

type Props = {
  fields: FormFields;
  controllers: readonly { readonly id: string; readonly name: string }[];
  words: Messages["vendorForms"];
};

const NAME = "organisationIds";

/** All controllers unless some are ticked. */
export function AddresseeTicks({ fields, controllers, words: t }: Props) {
  return (
    <ChoiceGroup
      error={fields.error(NAME)}
      help={t.allHelp}
      id={fields.id(NAME)}
      label={fill(t.allControllers, { count: controllers.length })}
    >
      <AddresseeBoxes addressees={controllers} fields={fields} name={NAME} />
    </ChoiceGroup>
  );
}
