import type { ReactNode } from "react";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import type { CellFrame } from "../loaders.ts";
import { CellNav } from "./cell-nav.tsx";

type Props = {
  frame: CellFrame;
  current: "cell" | "calls" | "costs" | "handOvers" | "copies";
  base: string;
  place: Place;
  t: Translate;
  /** Beside the page, when a line is open. */
  panel?: ReactNode;
  children: ReactNode;
};

/** What every page of the cell has in common: the case above, the pages of the cell, the open line beside. */
export function RegisterFrame({ frame, current, base, place, t, panel, children }: Props) {
  const { summary, counts } = frame;
  const isCell = summary.reach === "workspace";
  return (
    <>
      <IncidentHeader
        base={base}
        current={isCell ? "cell" : "costs"}
        locale={place.locale}
        summary={summary}
        t={t}
      />
      {isCell ? <CellNav base={base} counts={counts} current={current} t={t} /> : null}
      <div className="flex flex-col gap-5">{children}</div>
      {panel}
    </>
  );
}
