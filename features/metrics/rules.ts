import { earliest, type Moment } from "#lib/moment.ts";
import type { Split } from "./schema.ts";

/** One controller's file in one case, as it is measured. Spans in milliseconds; null: one of the two ends is not known. */
export type MeasuredFile = {
  readonly incidentId: string;
  readonly organisation: string;
  readonly vendor: string | null;
  readonly kind: string;
  /** "2021-1": the quarter in which the case was detected, or logged where that is not known. */
  readonly quarter: string;
  readonly toAwareness: number | null;
  readonly toDecision: number | null;
  readonly toFiling: number | null;
  /** Obligations of law with a date that were filed, or whose date has passed. */
  readonly dated: number;
  /** Of these, those filed after the planning date, or past it and not filed. */
  readonly late: number;
  /** The same against the latest lawful reading. */
  readonly lateInLaw: number;
};

export type FileRow = {
  readonly incidentId: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly vendor: string | null;
  readonly kind: string;
  readonly detection: Moment | null;
  readonly loggedAt: Date;
  readonly instants: { readonly [name: string]: Moment | null | undefined };
  readonly decidedAt: Date | null;
  readonly filedAt: Date | null;
  readonly dated: number;
  readonly late: number;
  readonly lateInLaw: number;
};

/** A day without an hour is read from its start; a controller that heard of it by notice is aware from then. */
export function measure(row: FileRow): MeasuredFile {
  const at = (moment: Moment | null | undefined) =>
    moment === null || moment === undefined ? null : earliest(moment, row.timeZone).epochMilliseconds;
  const detected = at(row.detection);
  const aware = at(row.instants.awareness) ?? at(row.instants.processor_notice);
  const { incidentId, organisation, vendor, kind, dated, late, lateInLaw } = row;
  return {
    ...{ incidentId, organisation, vendor, kind, dated, late, lateInLaw },
    quarter: quarterOf(detected ?? row.loggedAt.getTime(), row.timeZone),
    toAwareness: span(detected, aware),
    toDecision: span(aware, row.decidedAt?.getTime() ?? null),
    toFiling: span(aware, row.filedAt?.getTime() ?? null),
  };
}

function span(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

function quarterOf(at: number, zone: string): string {
  const { year, month } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${year}-${Math.ceil(month / 3)}`;
}

export type Span = { readonly median: number; readonly files: number };

export type Summary = {
  readonly files: number;
  readonly cases: number;
  readonly toAwareness: Span | null;
  readonly toDecision: Span | null;
  readonly toFiling: Span | null;
  readonly dated: number;
  readonly late: number;
  readonly lateInLaw: number;
};

export function summarise(files: readonly MeasuredFile[]): Summary {
  const spanOf = (spans: readonly (number | null)[]) => medianOf(spans.filter((one) => one !== null));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    files: files.length,
    cases: new Set(files.map(({ incidentId }) => incidentId)).size,
    toAwareness: spanOf(files.map(({ toAwareness }) => toAwareness)),
    toDecision: spanOf(files.map(({ toDecision }) => toDecision)),
    toFiling: spanOf(files.map(({ toFiling }) => toFiling)),
    dated: sum(files.map(({ dated }) => dated)),
    late: sum(files.map(({ late }) => late)),
    lateInLaw: sum(files.map(({ lateInLaw }) => lateInLaw)),
  };
}

/** Half of the files took no longer; of an even number, the mean of the two in the middle. */
function medianOf(spans: readonly number[]): Span | null {
  const sorted = spans.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [upper, lower] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle) - 1]];
  if (upper === undefined || lower === undefined) return null;
  return { median: (upper + lower) / 2, files: sorted.length };
}

export type SplitSummary = Summary & { readonly name: string | null };

/** By time for quarters, else the most late first, then by name; no vendor comes last. */
export function splitBy(files: readonly MeasuredFile[], split: Split): SplitSummary[] {
  const groups = Map.groupBy(files, (file) => file[split]);
  const rows = [...groups].map(([name, own]) => ({ name, ...summarise(own) }));
  const byName = (a: SplitSummary, b: SplitSummary) =>
    (a.name ?? "\uffff").localeCompare(b.name ?? "\uffff", "fr");
  if (split === "quarter") return rows.sort(byName);
  return rows.sort((a, b) => lateRate(b) - lateRate(a) || byName(a, b));
}

const lateRate = ({ late, dated }: Summary): number => (dated === 0 ? 0 : late / dated);
