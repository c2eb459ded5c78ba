"use client";

import type { ComponentProps, ReactNode } from "react";
import { ActForm, type ActWords } from "./act-form.tsx";
import { CheckboxField } from "./checkbox-field.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { FieldError } from "./field-error.tsx";
import type { FormFields, FormState, TypedInstant } from "./form-fields.ts";
import type { IconName } from "./icon-name.ts";
import { InstantField } from "./instant-field.tsx";
import { ScannedArea } from "./scanned-area.tsx";
import { ScannedLine } from "./scanned-line.tsx";
import { SelectField, type SelectOption } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";
import { TickBoxes } from "./tick-boxes.tsx";

type Base = {
  name: string;
  label: string;
  help?: string;
  /** "optional", in words. */
  note?: string;
  /** Half of a row where there is room. */
  half?: true;
};
export type FieldSpec =
  | (Base & {
      as: "email" | "tel" | "date" | "number";
      value?: string;
      required?: true;
    })
  | (Base & {
      as: "text" | "area";
      value?: string;
      required?: true;
      /** May name no professional either, by address or telephone. */
      impersonal?: true;
      /** Of an area; three without it. */
      rows?: number;
    })
  | (Base & { as: "select"; value?: string; options: readonly SelectOption[]; placeholder?: string })
  | (Base & {
      as: "check";
      checked: boolean;
      /** Not there until the act has asked for it. */
      onceAsked?: true;
    })
  | (Base & {
      as: "checks";
      options: readonly { value: string; label: string }[];
      chosen: readonly string[];
      /** Those after so many wait behind a name, but for the chosen. */
      folded?: { after: number; label: string };
    })
  | (Base &
      Pick<ComponentProps<typeof InstantField>, "labels" | "zones" | "precisions"> & {
        as: "instant";
        value: TypedInstant;
      })
  /** Begins a new part of the form. */
  | (Base & { as: "title" });

type Props<State extends FormState> = {
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  idle: Awaited<State>;
  words: ActWords;
  fields: readonly FieldSpec[];
  hidden: Readonly<Record<string, string | number>>;
  submit: { label: string; pending: string; icon?: IconName; look?: "primary" | "secondary" };
  done: string;
  current?: ReactNode;
  behind?: { label: string; icon: IconName; open?: boolean };
  /** Another form of the page, by its id, and the labels of its fields: what is wrong stands there. */
  elsewhere?: { id: string; labels: Readonly<Record<string, string>> };
};

/** A form that is a list of fields, one under the other: what an act asks, in the order in which it asks it. */
export function FieldListForm<State extends FormState>({ fields: specs, elsewhere, ...form }: Props<State>) {
  const own = Object.fromEntries(specs.map(({ name, label }) => [lastPart(name), label]));
  return (
    <ActForm<State> {...form} elsewhere={elsewhere?.id} labels={{ ...elsewhere?.labels, ...own }}>
      {(fields) => (
        <div className="grid gap-4 sm:grid-cols-2">
          {specs.map((spec) => (
            <div className={spec.half ? "min-w-0" : "min-w-0 sm:col-span-2"} key={spec.name}>
              <OneField fields={fields} spec={spec} />
            </div>
          ))}
        </div>
      )}
    </ActForm>
  );
}

function lastPart(name: string): string {
  return name.replace("[]", "").split(".").at(-1) ?? name;
}

function OneField({ spec, fields }: { spec: FieldSpec; fields: FormFields }) {
  const { name, label, help } = spec;
  const told = { label, ...(help ? { help } : {}), ...(spec.note ? { note: spec.note } : {}) };
  const scan = "impersonal" in spec && spec.impersonal === true ? "prose" : "staffProse";
  switch (spec.as) {
    case "area":
      return (
        <ScannedArea
          {...fields[scan](name, spec.value)}
          {...told}
          required={spec.required}
          rows={spec.rows ?? 3}
        />
      );
    case "select":
      return (
        <SelectField
          {...fields.text(name, spec.value)}
          {...told}
          options={spec.options}
          {...(spec.placeholder === undefined ? {} : { placeholder: spec.placeholder })}
        />
      );
    case "check":
      if (spec.onceAsked && fields.error(name) === undefined && !fields.isChecked(name, "yes")) return null;
      return (
        <CheckboxField
          defaultChecked={fields.isChecked(name, "yes", spec.checked)}
          error={fields.error(name)}
          id={fields.id(name)}
          label={label}
          name={name}
          value="yes"
          {...(help ? { help } : {})}
        />
      );
    case "checks":
      return <Checks fields={fields} spec={spec} />;
    case "instant": {
      const { labels, zones, precisions } = spec;
      const shown = { ...told, labels, zones, ...(precisions ? { precisions } : {}) };
      return <InstantField {...fields.instant(name, spec.value)} {...shown} />;
    }
    case "title":
      return (
        <div className="border-line border-t pt-4" id={fields.id(name)}>
          <p className="font-semibold text-base text-ink">{label}</p>
          {help ? <p className="text-faint text-xs">{help}</p> : null}
          <FieldError id={fields.id(name)}>{fields.error(name)}</FieldError>
        </div>
      );
    case "text":
      return <ScannedLine {...fields[scan](name, spec.value)} {...told} required={spec.required} />;
    default:
      return (
        <TextField {...fields.text(name, spec.value)} {...told} required={spec.required} type={spec.as} />
      );
  }
}

type ChecksProps = { spec: Extract<FieldSpec, { as: "checks" }>; fields: FormFields };

function Checks({ spec, fields }: ChecksProps) {
  const { name, label, help, options, chosen, folded } = spec;
  const isChosen = (value: string) => fields.isChecked(name, value, chosen.includes(value));
  const isBehind = (value: string, index: number) =>
    folded !== undefined && index >= folded.after && !isChosen(value);
  const ticks = { chosen, fields, name };
  const behind = options.filter(({ value }, index) => isBehind(value, index));
  return (
    <ChoiceGroup
      error={fields.error(name.replace("[]", ""))}
      id={fields.id(name)}
      label={label}
      {...(help ? { help } : {})}
    >
      <TickBoxes {...ticks} options={options.filter(({ value }, index) => !isBehind(value, index))} />
      {behind.length === 0 ? null : (
        <details>
          <summary className="py-1 text-soft text-sm">{folded?.label}</summary>
          <div className="flex flex-col gap-1.5 pt-1">
            <TickBoxes {...ticks} options={behind} />
          </div>
        </details>
      )}
    </ChoiceGroup>
  );
}
