import { formatCount } from "#lib/numbers.ts";
import type { Party, PartyLab } from "../../parties/queries.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { party: Party; view: MatrixView };

const SHOWN = 4;

/** The organisation with its laboratories beneath: number, name, department, persons. */
export function PartyTitle({ party, view }: Props) {
  const { selectsFor } = view;
  const { labs, name, exposureId } = party;
  return (
    <div className="party">
      {selectsFor === null ? (
        name
      ) : (
        <label className="flex items-start gap-1.5">
          <input
            className="mt-0.5 size-4 flex-none accent-solid print:hidden"
            data-select=""
            form={selectsFor}
            name="choose"
            type="checkbox"
            value={exposureId}
          />
          {name}
        </label>
      )}
      {labs.length === 0 ? null : <small>{sizeText(party, view)}</small>}
      <LabList labs={labs.slice(0, SHOWN)} view={view} />
      {labs.length <= SHOWN ? null : (
        <details>
          <summary>+ {labs.length - SHOWN}</summary>
          <LabList labs={labs.slice(SHOWN)} view={view} />
        </details>
      )}
    </div>
  );
}

/** How many persons, and where the laboratories are. */
function sizeText({ persons, labs }: Party, { t, locale }: MatrixView): string {
  const places = [...new Set(labs.flatMap(({ department }) => department ?? []))];
  return [
    persons === null ? t("matrix.noCount") : t("matrix.persons", { count: formatCount(persons, locale) }),
    ...(places.length === 0 ? [] : [t("matrix.department", { code: places.join(", ") })]),
  ].join(" · ");
}

function LabList({ labs, view }: { labs: readonly PartyLab[]; view: MatrixView }) {
  return (
    <ul>
      {labs.map((lab) => (
        <li className="truncate" key={lab.number} title={labText(lab, view)}>
          {view.t("matrix.lab", { number: lab.number, name: lab.name })}
        </li>
      ))}
    </ul>
  );
}

function labText({ number, name, department, persons, confirmed }: PartyLab, { t, locale }: MatrixView) {
  const counted = confirmed ? "matrix.persons" : "matrix.personsEstimated";
  return [
    t("matrix.lab", { number, name }),
    ...(department === null ? [] : [t("matrix.department", { code: department })]),
    ...(persons === null ? [] : [t(counted, { count: formatCount(persons, locale) })]),
  ].join(" · ");
}
