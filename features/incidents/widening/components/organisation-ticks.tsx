"use client";

import { useState } from "react";
import { FieldError } from "#components/field-error.tsx";
import type { FormFields, FormState } from "#components/form-fields.ts";
import { useHydrated } from "#components/use-hydrated.ts";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { fill } from "#lib/fill.ts";
import type { AddWords } from "./add-form.tsx";

type Props = {
  fields: FormFields;
  state: FormState;
  organisations: readonly OrganisationWithLabs[];
  words: AddWords;
};

/** The organisations that can be added, one tick each; a ticked one shows its labs with their counts of persons. */
export function OrganisationTicks({ fields, state, organisations, words }: Props) {
  const t = words.addOrganisations;
  const [sought, setSought] = useState("");
  const live = useHydrated();
  const hidden = (one: OrganisationWithLabs) =>
    !answersTo(one, sought) && !fields.isChecked(`files.${one.id}.in`, "yes");
  if (organisations.length === 0) return <p className="text-soft">{t.none}</p>;
  return (
    <div className="flex flex-col gap-3" id={fields.id("organisations")}>
      <FieldError id={fields.id("organisations")}>{rootError(state, words)}</FieldError>
      {live ? (
        <label className="flex max-w-md flex-col gap-1 font-medium text-ink text-sm">
          {words.newIncident.labs.filter}
          <input
            autoComplete="off"
            className="control font-normal"
            onChange={(event) => setSought(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            type="search"
            value={sought}
          />
        </label>
      ) : null}
      <ul className="flex flex-col gap-2">
        {organisations.map((organisation) => (
          <li
            className={hidden(organisation) ? "hidden has-[[data-in]:checked]:block" : ""}
            key={organisation.id}
          >
            <OneOrganisation fields={fields} organisation={organisation} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type One = { fields: FormFields; organisation: OrganisationWithLabs; words: AddWords };

function OneOrganisation({ fields, organisation: { id, name, kind, labs }, words }: One) {
  const file = `files.${id}`;
  const error = fields.error(file);
  const kinds: Readonly<Record<string, string>> = words.vocabulary.partyKinds;
  return (
    <fieldset className="group/file min-w-0 rounded-md border border-line p-3 has-[[data-in]:checked]:border-edge">
      <legend className="sr-only">{name}</legend>
      <label className="flex items-start gap-2">
        <input
          aria-describedby={error === undefined ? undefined : `${fields.id(file)}-error`}
          aria-invalid={error === undefined ? undefined : true}
          className="mt-0.5 size-4 accent-solid"
          data-in
          defaultChecked={fields.isChecked(`${file}.in`, "yes")}
          id={fields.id(file)}
          name={`${file}.in`}
          type="checkbox"
          value="yes"
        />
        <span className="min-w-0">
          <span className="font-semibold text-ink">{name}</span>{" "}
          <span className="text-faint text-xs">{kinds[kind] ?? ""}</span>
        </span>
      </label>
      <FieldError id={fields.id(file)}>{error}</FieldError>
      {labs.length === 0 ? null : (
        <ul className="mt-1 hidden flex-col ps-6 group-has-[[data-in]:checked]/file:flex">
          {labs.map((lab) => (
            <LabTick fields={fields} file={file} key={lab.id} lab={lab} words={words} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

type Tick = {
  fields: FormFields;
  file: string;
  lab: OrganisationWithLabs["labs"][number];
  words: AddWords;
};

function LabTick({ fields, file, lab, words }: Tick) {
  const t = words.newIncident.labs;
  const persons = `${file}.persons.${lab.id}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
      <label className="flex min-w-0 flex-1 basis-56 items-start gap-2">
        <input
          className="mt-0.5 size-4 accent-solid"
          defaultChecked={fields.isChecked(`${file}.labs[]`, lab.id, true)}
          name={`${file}.labs[]`}
          type="checkbox"
          value={lab.id}
        />
        <span className="min-w-0">
          <span className="text-faint text-xs tabular-nums">{fill(t.number, { number: lab.number })}</span>{" "}
          {lab.name}
        </span>
      </label>
      <input
        aria-invalid={fields.error(persons) === undefined ? undefined : true}
        aria-label={fill(t.persons, { lab: lab.name })}
        className="control w-32 tabular-nums"
        defaultValue={fields.value(persons)}
        id={fields.id(persons)}
        inputMode="numeric"
        name={persons}
        placeholder={t.personsShort}
      />
      <FieldError id={fields.id(persons)}>{fields.error(persons)}</FieldError>
    </li>
  );
}

/** Of the act as a whole, not of one organisation. */
function rootError({ problems }: FormState, { problems: words }: AddWords): string | undefined {
  const told: Readonly<Record<string, string>> = words;
  const found = problems.find(({ path }) => path === "organisations");
  return found === undefined ? undefined : (told[found.problem] ?? words.invalid);
}

function answersTo({ name, labs }: OrganisationWithLabs, sought: string): boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const about = plain([name, ...labs.map((lab) => `${lab.number} ${lab.name}`)].join(" "));
  return words.every((word) => about.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
