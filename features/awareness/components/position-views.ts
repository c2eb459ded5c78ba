import { formatInstant, instantOf } from "#lib/dates.ts";
import type { LoadedSheet } from "../loaders.ts";
import type { PositionRow } from "../queries.ts";
import type { CandidateView, View } from "./candidate-views.ts";

const CAPACITIES = ["legal_representative", "delegate", "dpo"] as const;

/** What was advised and retained, in words, the latest first. */
export function positionViews(
  { positions, retained, zone }: LoadedSheet,
  candidates: readonly CandidateView[],
  { t, locale }: View,
) {
  const titles = new Map(candidates.map(({ id, title }) => [id, title]));
  return positions.toReversed().map((position) => {
    const { id, nature, recordedBy, recordedAt, reasons } = position;
    const isInForce = id === retained?.id;
    const at = formatInstant(instantOf(recordedAt), { zone, locale });
    return {
      ...{ id, isInForce, reasons },
      nature: t(`awarenessSheet.natures.${nature === "retained" ? "retained" : "advised"}`),
      standing: nature === "advised" ? null : t(`awarenessSheet.${isInForce ? "inForce" : "superseded"}`),
      line: titles.get(position.candidateId) ?? "",
      by: t("awarenessSheet.by", { name: recordedBy, at }),
      mandate: mandateText(position, t),
    };
  });
}

function mandateText({ mandate }: PositionRow, t: View["t"]): string | null {
  if (mandate === null) return null;
  const known = CAPACITIES.find((one) => one === mandate.capacity);
  const capacity = known === undefined ? mandate.capacity : t(`awarenessSheet.capacities.${known}`);
  return t("awarenessSheet.underMandate", { capacity, basis: mandate.basis });
}
