"use client";

import { useState } from "react";
import type { FormFields, FormState } from "#components/form-fields.ts";
import { Section } from "#components/section.tsx";
import { useHydrated } from "#components/use-hydrated.ts";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { fill } from "#lib/fill.ts";
import type { ZoneOption } from "#lib/zones.ts";
import { AwarenessFields } from "./awareness-fields.tsx";
import type { IncidentWords } from "./incident-form.tsx";
import { OrganisationBlock } from "./organisation-block.tsx";

type Props = {
  fields: FormFields;
  state: FormState;
  organisations: readonly OrganisationWithLabs[];
  zones: readonly ZoneOption[];
  words: IncidentWords;
  /** A tick by button is no change event. */
  changed: () => void;
};

/** The labs one by one, under the organisations that answer for them. */
export function LabPicker({ fields, state, organisations, zones, words, changed }: Props) {
  const t = words.newIncident.labs;
  const [sought, setSought] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => typedLabs(state, organisations));
  const live = useHydrated();
  const tick = (ids: readonly string[], on: "on" | "off") => {
    const rest = [...ticked].filter((id) => !ids.includes(id));
    setTicked(new Set(on === "on" ? [...rest, ...ids] : rest));
    changed();
  };
  const chosen = organisations.filter(
    ({ id, labs }) => ticked.has(id) || labs.some((lab) => ticked.has(lab.id)),
  );
  const shown = organisations.filter((one) => chosen.includes(one) || answersTo(one, sought));
  const whole = chosen.filter(({ id }) => ticked.has(id)).length;
  const labCount = { labs: ticked.size - whole, organisations: chosen.length };
  return (
    <Section
      actions={<span className="text-faint text-xs">{words.forms.optional}</span>}
      id="labs"
      title={words.newIncident.sections.labs}
    >
      {organisations.length === 0 ? (
        <p className="text-soft">{t.noOrganisation}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <div className="rounded-md bg-sunken p-3">
            <h3 className="font-semibold text-ink text-sm">{t.shared}</h3>
            <p className="mb-3 text-faint text-xs">{t.sharedHelp}</p>
            <AwarenessFields fields={fields} name="shared" words={words} zones={zones} />
          </div>
          {live ? (
            <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
              <label className="flex min-w-0 flex-1 basis-64 flex-col gap-1 font-medium text-ink text-sm">
                {t.filter}
                <input
                  autoComplete="off"
                  className="control font-normal"
                  onChange={(event) => {
                    event.stopPropagation();
                    setSought(event.currentTarget.value);
                  }}
                  onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
                  type="search"
                  value={sought}
                />
              </label>
              <p aria-live="polite" className="text-faint text-xs">
                {fill(t.chosen, labCount)}
                {" · "}
                {fill(t.shown, { shown: shown.length, total: organisations.length })}
              </p>
            </div>
          ) : null}
          {shown.length === 0 ? <p className="text-soft">{t.noMatch}</p> : null}
          <ul className="-m-1 flex max-h-[36rem] flex-col gap-3 overflow-y-auto p-1">
            {organisations.map((organisation) => (
              <li className={shown.includes(organisation) ? "" : "hidden"} key={organisation.id}>
                <OrganisationBlock
                  fields={fields}
                  isOff={live && !chosen.includes(organisation)}
                  organisation={organisation}
                  tick={tick}
                  ticked={ticked}
                  words={words}
                  zones={zones}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** Of an organisation without labs, its own id. */
function typedLabs({ values }: FormState, organisations: readonly OrganisationWithLabs[]): Set<string> {
  return new Set(
    organisations.flatMap(({ id }) => [
      ...[values[`files.${id}.labs[]`] ?? []].flat(),
      ...(values[`files.${id}.whole`] === "yes" ? [id] : []),
    ]),
  );
}

function answersTo({ name, labs }: OrganisationWithLabs, sought: string): boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const about = plain(
    [name, ...labs.map((lab) => `${lab.number} ${lab.name} ${lab.department ?? ""}`)].join(" "),
  );
  return words.every((word) => about.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
