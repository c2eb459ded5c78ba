import { formatCount } from "#lib/numbers.ts";
import type { Party, PartyLab } from "../../parties/queries.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { party: Party; view: MatrixView };

const SHOWN = 3;

/** The organisation with its laboratories beneath: number, name, department, persons. */
export function PartyTitle({ party, view }: Props) {
  const { t, locale, selectsFor } = view;
  const { labs, persons, name, exposureId } = party;
  const counted =
    persons === null ? t("matrix.noCount") : t("matrix.persons", { count: formatCount(persons, locale) });
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
      {labs.length === 0 ? null : <small>{counted}</small>}
      {labs.length > SHOWN ? (
        <details>
          <summary>{t("matrix.labCount", { count: labs.length })}</summary>
          <LabList labs={labs} view={view} />
        </details>
      ) : (
        <LabList labs={labs} view={view} />
      )}
    </div>
  );
}

function LabList({ labs, view }: { labs: readonly PartyLab[]; view: MatrixView }) {
  return (
    <ul>
      {labs.map((lab) => (
        <li key={lab.number} title={labText(lab, view)}>
          {view.t("matrix.lab", { number: lab.number, name: lab.name })}
          <span className="party-lab">{placeText(lab, view)}</span>
        </li>
      ))}
    </ul>
  );
}

function placeText({ department, persons, confirmed }: PartyLab, { t, locale }: MatrixView): string {
  const counted = confirmed ? "matrix.persons" : "matrix.personsEstimated";
  return [
    ...(department === null ? [] : [t("matrix.department", { code: department })]),
    ...(persons === null ? [] : [t(counted, { count: formatCount(persons, locale) })]),
  ].join(" · ");
}

function labText(lab: PartyLab, view: MatrixView): string {
  const place = placeText(lab, view);
  const name = view.t("matrix.lab", { number: lab.number, name: lab.name });
  return place === "" ? name : `${name} · ${place}`;
}
