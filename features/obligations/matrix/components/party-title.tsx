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
    <div className="flex w-56 max-w-full flex-col gap-0.5 max-md:w-auto">
      <span className="font-semibold text-ink text-sm">{party.name}</span>
      {party.labs.length === 0 ? null : (
        <span className="font-normal text-soft text-xs tabular-nums">
          {party.persons === null
            ? t("matrix.noCount")
            : t("matrix.persons", { count: formatCount(party.persons, locale) })}
        </span>
      )}
      <LabList labs={shown} view={view} />
      {more.length === 0 ? null : (
        <details>
          <summary className="font-normal text-accent text-xs hover:underline">+ {more.length}</summary>
          <LabList labs={more} view={view} />
        </details>
      )}
    </div>
  );
}

function LabList({ labs, view: { t, locale } }: { labs: readonly PartyLab[]; view: MatrixView }) {
  return (
    <ul className="font-normal text-faint text-xs">
      {labs.map(({ number, name, department, persons, confirmed }) => (
        <li className="py-px" key={number}>
          {t("matrix.lab", { number, name })}
          {department === null ? "" : ` · ${t("matrix.department", { code: department })}`}
          <span className="tabular-nums">
            {persons === null
              ? ""
              : ` · ${t(confirmed ? "matrix.persons" : "matrix.personsEstimated", { count: formatCount(persons, locale) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
