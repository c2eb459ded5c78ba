import { buttonClass } from "#components/button-class.ts";
import { FieldError } from "#components/field-error.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { fill } from "#lib/fill.ts";
import { listZones, type ZoneOption } from "#lib/zones.ts";
import { AwarenessFields } from "./awareness-fields.tsx";
import type { IncidentWords } from "./incident-form.tsx";
import { LabRow } from "./lab-row.tsx";
import { WholeTick } from "./whole-tick.tsx";

type Props = {
  fields: FormFields;
  organisation: OrganisationWithLabs;
  zones: readonly ZoneOption[];
  ticked: ReadonlySet<string>;
  tick: (ids: readonly string[], on: "on" | "off") => void;
  /** Not chosen, as a script knows: its fields are not sent. */
  isOff: boolean;
  words: IncidentWords;
};

const INSURED = "cyber_insured";

/** One organisation: its labs, and once one of them is ticked, what it knew and when. */
export function OrganisationBlock(props: Props) {
  const { fields, organisation, ticked, tick, isOff, words } = props;
  const { id, name, labs, traits, timeZone } = organisation;
  const t = words.newIncident;
  const file = `files.${id}`;
  const ids = labs.map((lab) => lab.id);
  const isAll = ids.every((lab) => ticked.has(lab));
  const zones = listZones(timeZone);
  const unknown = { precision: "unknown", date: "", time: "", zone: timeZone } as const;
  const whenChosen = "hidden group-has-[[data-lab]:checked]/file:block";
  return (
    <fieldset
      className="group/file min-w-0 rounded-md border border-line p-3 has-[[data-lab]:checked]:border-edge"
      id={fields.id(`${file}.labs`)}
    >
      <legend className="sr-only">{name}</legend>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 font-semibold text-ink">
          {name}
          {traits.includes(INSURED) ? (
            <span className="ms-2 font-normal text-faint text-xs">{t.labs.insured}</span>
          ) : null}
        </p>
        {labs.length === 0 ? null : (
          <button
            aria-label={fill(isAll ? t.labs.none : t.labs.all, { organisation: name })}
            className={buttonClass("quiet", "compact", "noscript:hidden")}
            onClick={() => tick(ids, isAll ? "off" : "on")}
            type="button"
          >
            {isAll ? t.labs.noneShort : t.labs.allShort}
          </button>
        )}
      </div>
      <FieldError id={fields.id(`${file}.labs`)}>{fields.error(`${file}.labs`)}</FieldError>
      {labs.length === 0 ? (
        <WholeTick file={file} organisation={organisation} tick={tick} ticked={ticked} words={words} />
      ) : null}
      <ul className="mt-1 flex flex-col">
        {labs.map((lab) => (
          <LabRow
            fields={fields}
            file={file}
            key={lab.id}
            lab={lab}
            tick={tick}
            ticked={ticked}
            words={words}
          />
        ))}
      </ul>
      <fieldset className={whenChosen} disabled={isOff}>
        <legend className="sr-only">{fill(t.labs.own, { organisation: name })}</legend>
        {traits.includes(INSURED) ? (
          <div className="mt-3">
            <InstantField
              {...fields.instant(`${file}.attackKnown`, unknown)}
              help={t.fields.attackKnownHelp}
              label={t.fields.attackKnown}
              labels={words.forms.instant}
              zones={zones}
            />
          </div>
        ) : null}
        <div className="group/own mt-3">
          <label className="flex items-start gap-2">
            <input
              className="mt-0.5 size-4 accent-solid"
              data-own
              defaultChecked={fields.isChecked(`${file}.own`, "yes")}
              name={`${file}.own`}
              type="checkbox"
              value="yes"
            />
            {fill(t.labs.own, { organisation: name })}
          </label>
          <div className="mt-3 hidden group-has-[[data-own]:checked]/own:block">
            <AwarenessFields fields={fields} name={file} words={words} zones={zones} />
          </div>
        </div>
      </fieldset>
    </fieldset>
  );
}
