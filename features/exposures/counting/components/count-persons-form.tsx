import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { formatCount } from "#lib/numbers.ts";
import { getWords } from "#lib/words.ts";
import { countPersonsAction } from "../../actions.ts";
import { countPersons } from "../../rules.ts";
import type { Countable } from "../queries.ts";

type Props = {
  file: Pick<Countable, "id" | "version" | "labs">;
  place: Place;
  /** Where it stands: the same file may be asked for twice on a page. */
  at: string;
  open?: true;
};

/** How many persons are concerned in each laboratory, estimated or counted, and whence. */
export async function CountPersonsForm({ file, place, at, open }: Props) {
  const { personCounts, errors, problems } = await getWords("personCounts", "errors", "problems");
  const { labs } = file;
  const count = (lab: Countable["labs"][number]) => lab.personsConfirmed ?? lab.personsEstimated;
  const isCounted = labs.length > 0 && labs.every((lab) => lab.personsConfirmed !== null);
  const numbers = labs.map((lab, index): FieldSpec => {
    const known = count(lab);
    return {
      ...{ as: "number", name: `labs.${index}.persons` },
      label: labs.length === 1 ? personCounts.persons : fill(personCounts.personsOf, { lab: lab.lab.name }),
      ...(known === null ? {} : { value: String(known) }),
    };
  });
  const total = countPersons(labs);
  const label =
    total === null
      ? personCounts.title
      : fill(personCounts.titleKnown, { count: formatCount(total, place.locale) });
  const onFile = labs.map((lab) => {
    const known = count(lab);
    return `${lab.lab.name} ${known === null ? "–" : formatCount(known, place.locale)}`;
  });
  return (
    <FieldListForm
      act={countPersonsAction.bind(null, place)}
      behind={{ label, icon: "users", ...(open === undefined ? {} : { open }) }}
      current={<p>{onFile.join(" · ")}</p>}
      done={personCounts.done}
      fields={[
        ...numbers,
        {
          ...{ as: "select", name: "basis", label: personCounts.basis },
          value: isCounted ? "confirmed" : "estimated",
          options: (["estimated", "confirmed"] as const).map((value) => ({
            value,
            label: personCounts.bases[value],
          })),
        },
        {
          ...{ as: "area", name: "reason", label: personCounts.reason, help: personCounts.reasonHelp },
          ...{ required: true, impersonal: true, rows: 2 },
        },
        { as: "check", name: "isRight", label: personCounts.isRight, checked: false, onceAsked: true },
      ]}
      hidden={{
        ...{ exposureId: file.id, version: file.version },
        ...Object.fromEntries(labs.map(({ labId }, index) => [`labs.${index}.labId`, labId])),
      }}
      id={`persons-${at}-${file.id}`}
      idle={IDLE}
      submit={{ label: personCounts.submit, pending: personCounts.pending, icon: "check" }}
      words={{ errors, problems }}
    />
  );
}
