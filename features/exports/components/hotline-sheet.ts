import { CAUSES } from "#features/hotline/catalogue.ts";
import type { Hotline, HotlineDay } from "#features/hotline/queries.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import { instantCell } from "./cells.ts";
import { framedSheet, type OfCase, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "hotlineNumber", share: 3 },
  { key: "concerned", share: 4 },
  { key: "supplier" },
  { key: "hours" },
  { key: "openedOn" },
  { key: "closedOn" },
  { key: "callDay", share: 3 },
  { key: "lab", share: 4 },
  { key: "callsOffered", share: 2 },
  { key: "callsAnswered", share: 2 },
  { key: "waitSeconds", share: 2 },
  ...CAUSES.map((key) => ({ key })),
  { key: "correction" },
  { key: "recordedAt" },
  { key: "recordedBy" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

/**
 * Every day of every hotline with its calls, then of which each laboratory's part; one without figures stands alone. A
 * corrected day is there as it stands.
 */
export function hotlineSheet(hotlines: readonly Hotline[], of: OfCase, taking: Taking): Sheet {
  const lines = hotlines.flatMap((hotline): Line[] => {
    const days = [...hotline.days, ...hotline.parts].sort(inOrder);
    return (days.length === 0 ? [null] : days).map((day) => lineOf(hotline, day, taking));
  });
  return framedSheet({ ...of, what: "hotline", plan: PLAN, lines }, taking);
}

/** The whole of a day before its parts. */
function inOrder(a: HotlineDay, b: HotlineDay): number {
  return a.day.localeCompare(b.day) || (a.lab ?? "").localeCompare(b.lab ?? "", "fr");
}

function lineOf(hotline: Hotline, day: HotlineDay | null, { t }: Taking): Line {
  const { number, organisation, supplier, hours, openedOn, closedOn, zone } = hotline;
  return {
    ...{ hotlineNumber: number, concerned: organisation ?? t("hotline.wholeCase"), supplier },
    ...{ hours: hours === "" ? null : hours, openedOn: { on: openedOn } },
    closedOn: closedOn === null ? null : { on: closedOn },
    callDay: day === null ? null : { on: day.day },
    lab: day?.lab ?? null,
    ...{ callsOffered: day?.callsOffered ?? null, callsAnswered: day?.callsAnswered ?? null },
    waitSeconds: day?.waitSeconds ?? null,
    ...causesOf(day),
    correction: day?.reason || null,
    recordedAt: instantCell(day?.recordedAt ?? hotline.recordedAt, zone),
    recordedBy: day?.recordedBy ?? hotline.recordedBy,
  };
}

function causesOf(day: HotlineDay | null) {
  const counted = CAUSES.map((cause) => [cause, day?.[cause] ?? null] as const);
  return Object.fromEntries(counted) as Record<(typeof CAUSES)[number], number | null>;
}
