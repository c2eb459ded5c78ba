import { instantsOf } from "#features/exposures/queries.ts";
import { momentText } from "#features/obligations/components/moment-text.ts";
import type { LoadedSheet } from "../loaders.ts";
import { candidateViews, type View } from "./candidate-views.ts";
import { positionViews } from "./position-views.ts";

export type SheetView = ReturnType<typeof sheetView>;

/** A sheet in words. */
export function sheetView(sheet: LoadedSheet, view: View) {
  const { t, locale } = view;
  const candidates = candidateViews(sheet, view);
  return {
    candidates,
    positions: positionViews(sheet, candidates, view),
    standing: standingText(sheet, view),
    options: candidates
      .filter(({ state }) => state !== "aside")
      .map(({ id, title, reading }) => ({ value: id, label: title, help: reading })),
    proposals: sheet.proposals.map(({ key, from, source, moment }) => ({
      key,
      text: t(`awarenessSheet.proposedFrom.${from}`, { source }),
      at: momentText(moment, { zone: sheet.zone, locale, t }),
    })),
  };
}

function standingText({ exposure, retained, plannedId, zone }: LoadedSheet, { t, locale }: View): string {
  const { awareness, processor_notice: notice } = instantsOf(exposure);
  const counted = awareness ?? notice;
  if (counted === undefined) return t("awarenessSheet.notAware");
  const at = momentText(counted, { zone, locale, t });
  if (awareness === undefined) return t("awarenessSheet.plannedOnNotice", { at });
  if (retained !== null) return t("awarenessSheet.retainedAt", { at });
  return t(`awarenessSheet.${plannedId === null ? "plannedOnFile" : "plannedOn"}`, { at });
}
