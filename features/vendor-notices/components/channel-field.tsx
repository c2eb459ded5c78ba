"use client";

import type { FormFields } from "#components/form-fields.ts";
import { SelectField } from "#components/select-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import { OUTSIDE_CHANNELS } from "../catalogue.ts";

type Props = { fields: FormFields; label: string; words: Messages["vendorForms"] };

/** By what means something came or went outside the product. */
export function ChannelField({ fields, label, words }: Props) {
  return (
    <SelectField
      {...fields.text("channel")}
      label={label}
      options={OUTSIDE_CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
      placeholder={words.choose}
    />
  );
}
