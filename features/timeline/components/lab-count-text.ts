import type { Change } from "#ledger/fold.ts";
import { formatCount } from "#lib/numbers.ts";
import { countChanges, type LabCount } from "../lab-counts/rules.ts";
import type { ValueView } from "./value-text.ts";

/** "Laboratory: 16,617 → 90,000,000", for each whose number changed; nothing for any other field. */
export function labCountLines({ from, to }: Change, view: ValueView): string[] {
  return countChanges(from, to).map((change) => {
    const field = labName(change.to, view);
    const isRecast = change.from !== null && change.from.basis !== change.to.basis;
    const said = (count: LabCount) =>
      personsText(count, isRecast ? view.t(`personCounts.bases.${count.basis}`) : "", view);
    if (change.from === null) return view.t("asKnown.said", { field, value: said(change.to) });
    return view.t("timeline.change", { field, from: said(change.from), to: said(change.to) });
  });
}

/** One of a list: its name and its number. */
export function labCountText(count: LabCount, view: ValueView): string {
  const field = labName(count, view);
  return count.persons === null
    ? field
    : view.t("asKnown.said", { field, value: personsText(count, "", view) });
}

function personsText({ persons }: LabCount, basis: string, { t, locale }: ValueView): string {
  const count = persons === null ? t("timeline.noValue") : formatCount(persons, locale);
  return basis === "" || persons === null ? count : `${count} (${basis})`;
}

const labName = ({ labId }: LabCount, { nameOf, t }: ValueView) =>
  nameOf?.(labId) ?? t("timeline.fields.labId");
