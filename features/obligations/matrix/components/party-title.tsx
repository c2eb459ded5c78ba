import { formatCount } from "#lib/numbers.ts";
import type { Party, PartyLab } from "../queries.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { party: Party; view: MatrixView };

const SHOWN = 4;

/** The organisation with its laboratories beneath: number, name, department, persons. */
export function PartyTitle({ party, view }: Props) {
  const { t, locale } = view;
  const [shown, more] = [party.labs.slice(0, SHOWN), party.labs.slice(SHOWN)];
  return (
    <div className="party">
      {party.name}
      {party.labs.length === 0 ? null : (
        <small>
          {party.persons === null
            ? t("matrix.noCount")
            : t("matrix.persons", { count: formatCount(party.persons, locale) })}
        </small>
      )}
      <LabList labs={shown} view={view} />
      {more.length === 0 ? null : (
        <details>
          <summary>+ {more.length}</summary>
          <LabList labs={more} view={view} />
        </details>
      )}
    </div>
  );
}

function LabList({ labs, view }: { labs: readonly PartyLab[]; view: MatrixView }) {
  return (
    <ul>
      {labs.map((lab) => (
        <li key={lab.number}>{labText(lab, view)}</li>
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
