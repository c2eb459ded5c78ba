import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { fill } from "#lib/fill.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = {
  /** `files.<organisation>`. */
  file: string;
  organisation: Pick<OrganisationWithLabs, "id" | "name">;
  ticked: ReadonlySet<string>;
  tick: (ids: readonly string[], on: "on" | "off") => void;
  words: IncidentWords;
};

/** An organisation without laboratories is ticked itself. */
export function WholeTick({ file, organisation: { id, name }, ticked, tick, words }: Props) {
  const { whole, wholeShort } = words.newIncident.labs;
  return (
    <label className="flex items-start gap-2 py-1">
      <input
        aria-label={fill(whole, { organisation: name })}
        checked={ticked.has(id)}
        className="mt-0.5 size-4 accent-solid"
        data-lab
        name={`${file}.whole`}
        onChange={(event) => tick([id], event.currentTarget.checked ? "on" : "off")}
        type="checkbox"
        value="yes"
      />
      {wholeShort}
    </label>
  );
}
