"use client";

import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

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
      <div className="grid max-h-64 gap-x-4 gap-y-1.5 overflow-y-auto rounded-md border border-line p-2 sm:grid-cols-2">
        {controllers.map(({ id, name }) => (
          <label className="flex items-start gap-2" key={id}>
            <input
              className="mt-0.5 size-4 accent-solid"
              defaultChecked={fields.isChecked(`${NAME}[]`, id)}
              name={`${NAME}[]`}
              type="checkbox"
              value={id}
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
