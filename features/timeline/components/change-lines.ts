import type { Change } from "#ledger/fold.ts";
import type { ListedEntry } from "../queries.ts";
import { labCountLines } from "./lab-count-text.ts";
import { fieldName, type ValueView, valueText } from "./value-text.ts";
import { momentsTold } from "./with-days.ts";

/** Told by the entry's own words already. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  "awareness.corrected": ["instants"],
  "exposure.assessed": ["risk"],
  "obligations.recomputed": ["moved"],
  "law.compared": ["lawSeen", "lawReview"],
};
/** Which record, and the words that stand in the entry in full. */
const LEFT_OUT = /(Id|Ids)$|^(reasons?|text|note|says|steps|content|input|facts|lawReview)$/;

/** "From X to Y", for each field that had a value before and has another now. */
export function changeLines({ type, subject, changes, labNames }: ListedEntry, said: ValueView): string[] {
  const view = { nameOf: (id: string) => labNames?.get(id), ...said, about: subject.kind };
  return momentsTold(changes)
    .filter(({ name }) => !LEFT_OUT.test(name) && !(TOLD[type] ?? []).includes(name))
    .flatMap((change) => (type === "persons.counted" ? labCountLines(change, view) : linesOf(change, view)));
}

function linesOf({ name, from, to }: Change, view: ValueView): string[] {
  if (from === undefined || JSON.stringify(from) === JSON.stringify(to)) return [];
  const said = (field: string, before: unknown, after: unknown) =>
    view.t("timeline.change", {
      field,
      from: valueText(before, name, view),
      to: valueText(after, name, view),
    });
  if (name !== "instants") return [said(fieldName(name, view), from, to)];
  const [before, after] = [partsOf(from), partsOf(to)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) =>
    JSON.stringify(before[part] ?? null) === JSON.stringify(after[part] ?? null)
      ? []
      : [said(instantName(part, view), before[part] ?? null, after[part] ?? null)],
  );
}

function instantName(part: string, { t }: ValueView): string {
  const key = `vocabulary.instants.${part}` as "vocabulary.instants.awareness";
  return t.has(key) ? t(key) : part;
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
