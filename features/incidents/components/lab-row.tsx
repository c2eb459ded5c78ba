import { FieldError } from "#components/field-error.tsx";
import type { FormFields } from "#components/form-fields.ts";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { fill } from "#lib/fill.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = {
  fields: FormFields;
  /** `files.<organisation>`. */
  file: string;
  lab: OrganisationWithLabs["labs"][number];
  ticked: ReadonlySet<string>;
  tick: (ids: readonly string[], on: "on" | "off") => void;
  words: IncidentWords;
};

/** One lab: ticked or not, with its count of persons once it is. */
export function LabRow({ fields, file, lab, ticked, tick, words }: Props) {
  const t = words.newIncident.labs;
  const persons = `${file}.persons.${lab.id}`;
  const error = fields.error(persons);
  const where = lab.department === null ? "" : ` (${lab.department})`;
  return (
    <li className="group/lab flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
      <label className="flex min-w-0 flex-1 basis-56 items-start gap-2">
        <input
          checked={ticked.has(lab.id)}
          className="mt-0.5 size-4 accent-solid"
          data-lab
          name={`${file}.labs[]`}
          onChange={(event) => tick([lab.id], event.currentTarget.checked ? "on" : "off")}
          type="checkbox"
          value={lab.id}
        />
        <span className="min-w-0">
          <span className="text-faint text-xs tabular-nums">{fill(t.number, { number: lab.number })}</span>{" "}
          {lab.name}
          {where}
        </span>
      </label>
      <span className="hidden items-center gap-3 group-has-[[data-lab]:checked]/lab:flex">
        <input
          aria-describedby={error === undefined ? undefined : `${fields.id(persons)}-error`}
          aria-invalid={error === undefined ? undefined : true}
          aria-label={fill(t.persons, { lab: lab.name })}
          className="control w-32 tabular-nums"
          defaultValue={fields.value(persons)}
          id={fields.id(persons)}
          inputMode="numeric"
          name={persons}
          placeholder={t.personsShort}
        />
        <label className="flex items-center gap-1.5 text-sm">
          <input
            aria-label={fill(t.confirmed, { lab: lab.name })}
            className="size-4 accent-solid"
            defaultChecked={fields.isChecked(`${file}.confirmed[]`, lab.id)}
            name={`${file}.confirmed[]`}
            type="checkbox"
            value={lab.id}
          />
          {t.confirmedShort}
        </label>
      </span>
      <FieldError id={fields.id(persons)}>{error}</FieldError>
    </li>
  );
}
