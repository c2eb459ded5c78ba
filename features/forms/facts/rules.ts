import { computeLateness } from "#features/obligations/lateness/rules.ts";
import type { FactId } from "#law/forms/fact-ids.ts";
import type { Localized } from "#law/rule.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Moment } from "#lib/moment.ts";
import { formatCount } from "#lib/numbers.ts";
import type { SourceKind } from "../catalogue.ts";
import type { ContactRow, ContractRow, NoticeRow, ToldRow } from "../parties/queries.ts";
import type { GroupRow } from "../reach/queries.ts";
import type {
  CopyRow,
  CostRow,
  DutyRow,
  FilingRow,
  MeasureRow,
  PieceRow,
  WaveRow,
} from "../response/queries.ts";
import type { Fact, FactBase } from "../rules.ts";
import type { AwarenessRow, CaseRow, ClaimRow, FileRow, RiskRow } from "./queries.ts";

/** All that was read for one organisation in one case. */
export type Records = {
  readonly theCase: CaseRow;
  readonly file: FileRow;
  readonly isOnlyController: boolean;
  readonly jointControllers: readonly string[];
  readonly claims: readonly ClaimRow[];
  readonly risk: RiskRow | null;
  readonly awareness: AwarenessRow | null;
  readonly contacts: readonly ContactRow[];
  readonly contract: ContractRow | null;
  readonly notice: NoticeRow | null;
  readonly told: ToldRow | null;
  readonly filings: readonly FilingRow[];
  readonly duties: readonly DutyRow[];
  readonly measures: readonly MeasureRow[];
  readonly copies: readonly CopyRow[];
  readonly pieces: readonly PieceRow[];
  readonly waves: readonly WaveRow[];
  readonly groups: readonly GroupRow[];
  readonly costs: readonly CostRow[];
  /** When it is filed, or would be; null: nobody asks. */
  readonly at: Moment | null;
  readonly language: keyof Localized;
};

export type Facts<Part extends string> = Pick<FactBase, Extract<FactId, `${Part}.${string}`>>;

type Said = { readonly by?: string | null; readonly at?: Date | null };

/** A fact with the page on which it is filled. */
export function fact(value: Json | undefined, from: Fact["source"]): Fact {
  return { value: value ?? null, source: from };
}

export function source(kind: SourceKind, label: string, path: string, { by, at }: Said = {}): Fact["source"] {
  return { kind, label, path, by: by ?? null, at: at?.toISOString() ?? null };
}

/** The pages on which facts are filled, below the workspace's address. */
export function pagesOf({ theCase, file }: Pick<Records, "theCase" | "file">) {
  const ofCase = `/incidents/${theCase.reference}`;
  const ofFile = `${ofCase}/organisations/${file.organisationId}`;
  return { ofCase, ofFile, ofOrganisation: `/organisations/${file.organisationId}` };
}

/** "Courriers : 12" in French, with the space that never breaks; "Letters: 12" in English. */
export function labelled(name: string, value: string, language: Records["language"]): string {
  return `${name}${language === "fr" ? "\u00a0:" : ":"} ${value}`;
}

const GROUPS = {
  patients: { fr: "Patients", en: "Patients" },
  prescribers: { fr: "Prescripteurs", en: "Prescribers" },
  staff: { fr: "Personnel", en: "Staff" },
} as const;

/** "Personnel : 8", a line for each group of which there is a number. */
export function groupLines(of: (group: string) => number | null, language: Records["language"]): string[] {
  return Object.entries(GROUPS).flatMap(([group, name]) => {
    const count = of(group);
    return count === null ? [] : [labelled(name[language], formatCount(count, language), language)];
  });
}

export const yesNo = (flag: boolean | null | undefined): Json =>
  flag === null || flag === undefined ? null : flag ? "yes" : "no";

const SPECIAL: ReadonlySet<string> = new Set([
  ...["health", "blood_group", "pregnancy", "hiv", "genetic", "treatment", "biometric"],
]);

/** What the case, its breach and the awareness of the organisation say. */
export function caseFacts(records: Records): Facts<"case"> & Facts<"breach"> & Facts<"awareness"> {
  return { ...ofCase(records), ...ofBreach(records), ...ofAwareness(records) };
}

function ofCase(records: Records): Facts<"case"> {
  const { theCase, file } = records;
  const from = source("incident", "case", pagesOf(records).ofCase, { at: theCase.loggedAt });
  const { dataCategories: categories } = theCase;
  const resolved = file.instants.resolution !== undefined;
  const ended = theCase.occurrenceTo !== null || resolved;
  return {
    "case.reference": fact(theCase.reference, from),
    "case.title": fact(theCase.title, from),
    "case.kind": fact(theCase.kind, from),
    "case.description": fact(theCase.description, from),
    "case.natures": fact(theCase.natures, from),
    "case.cause": fact(theCase.cause, from),
    "case.detectedAt": fact(theCase.detection, from),
    "case.startedAt": fact(theCase.occurrenceFrom, from),
    "case.endedAt": fact(theCase.occurrenceTo, from),
    "case.ongoing": fact(ended ? "no" : null, from),
    "case.dataCategories": fact(categories, from),
    "case.sensitive": fact(
      categories.length === 0 ? null : yesNo(categories.some((one) => SPECIAL.has(one))),
      from,
    ),
    "case.product": fact(theCase.productName, from),
  };
}

function ofBreach(records: Records): Facts<"breach"> {
  const { theCase, file, risk } = records;
  const { ofCase: casePage, ofFile } = pagesOf(records);
  const exposure = source("exposure", "file", ofFile);
  const assessment = source("assessment", "risk", `${ofFile}/risk`, risk ?? {});
  const incident = source("incident", "case", casePage, { at: theCase.loggedAt });
  const assessed = risk?.facts.cause ?? null;
  const isMalicious = /_malicious$/.test(theCase.cause)
    ? true
    : /_accidental$/.test(theCase.cause)
      ? false
      : null;
  return {
    "breach.established": fact(file.instants.awareness === undefined ? null : "established", exposure),
    "breach.origin": assessed === null ? fact(theCase.kind, incident) : fact(assessed, assessment),
    "breach.resolvedAt": fact(file.instants.resolution as Json, exposure),
    "breach.itAttack": fact(yesNo(file.itSystemAttack), exposure),
    "breach.malicious": fact(yesNo(isMalicious), incident),
    "breach.attackKnownAt": fact(file.instants.attack_known as Json, exposure),
    "breach.encrypted": fact(yesNo(file.encrypted), exposure),
    "breach.severeHealth": fact(yesNo(file.severeHealthIncident), exposure),
    "breach.significant": fact(yesNo(file.further.nis2Significant), exposure),
  };
}

function ofAwareness(records: Records): Facts<"awareness"> {
  const { file, awareness } = records;
  const { ofFile } = pagesOf(records);
  const sheet = source("exposure", "awareness", `${ofFile}/awareness`, awareness ?? {});
  const said = awareness === null ? [] : [awareness.source, awareness.reading].filter((text) => text !== "");
  return {
    "awareness.at": fact(file.instants.awareness as Moment | undefined, sheet),
    "awareness.circumstances": fact(said, sheet),
    "awareness.reasons": fact(awareness?.reasons ?? file.awarenessNote, sheet),
    "awareness.late": fact(lateness(records), source("exposure", "clock", ofFile)),
  };
}

/**
 * Whether more than 72 hours passed before the first filing, or would if it were filed then: past the date that the engine
 * plans on, which is awareness and 72 hours to the minute. Null while there is no such date.
 */
function lateness({ duties, filings, file, at }: Records): Json {
  const dueAt = duties.find(({ ruleId }) => ruleId === "eu.gdpr.33-1")?.dueAt ?? null;
  const first = filings.find(({ ruleId }) => ruleId === "eu.gdpr.33-1");
  const then = first === undefined ? at : momentOf(first);
  if (dueAt === null || then === null) return null;
  const { lateBySeconds } = computeLateness(then, file.timeZone, { dueAt, legalLimitAt: null });
  return yesNo((lateBySeconds ?? 0) > 0);
}

function momentOf({ filedAt, filedOn }: FilingRow): Moment {
  if (filedOn === null) return filedAt.toISOString();
  return { date: filedOn.toISOString().slice(0, 10), precision: "day" };
}
