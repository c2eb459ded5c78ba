import { findAuthority } from "#law/authorities.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { formatDay, instantOf } from "#lib/dates.ts";
import { earliest } from "#lib/moment.ts";
import { formatEuros } from "#lib/numbers.ts";
import { type Facts, fact, groupLines, labelled, pagesOf, type Records, source } from "../facts/rules.ts";
import { ADDRESSEES, CHANNELS, COPY_STEPS, COSTS, DECIDED } from "./catalogue.ts";
import type { DutyRow, FilingRow, MeasureRow, WaveRow } from "./queries.ts";

const AUTHORITY = "eu.gdpr.33-1";
const PERSONS = "eu.gdpr.34-1";
/** Told otherwise than by a filing to somebody. */
const NOBODY_TOLD: ReadonlySet<string> = new Set(["persons", "register"]);
/** What claims say of the safeguards that were there. */
const SAFEGUARDS = ["encrypted", "passwords", "remote_lock", "badge"];

type Response = Facts<"measures"> & Facts<"told"> & Facts<"filings"> & Facts<"costs"> & Facts<"evidence">;

/** What was done, what was filed before, who was told, what it cost, what proves it. */
export function responseFacts(records: Records): Response {
  return { ...ofMeasures(records), ...ofTold(records), ...ofFilings(records), ...ofProof(records) };
}

function ofMeasures(records: Records): Facts<"measures"> {
  const { measures, copies, claims, file, language } = records;
  const { ofCase } = pagesOf(records);
  const lines = (done: boolean) =>
    measures.filter((one) => one.done === done).map((one) => measureLine(one, language));
  const latest = (done: boolean) => measures.findLast((one) => one.done === done) ?? {};
  const before = claims.filter(
    ({ about, organisationId }) =>
      SAFEGUARDS.includes(about) && (organisationId === null || organisationId === file.organisationId),
  );
  return {
    "measures.before": fact(
      before.map(({ value }) => value),
      source("claim", "claim", `${ofCase}#claims`, before.at(-1) ?? {}),
    ),
    "measures.taken": fact(lines(true), source("decision", "measures", `${ofCase}/tasks`, latest(true))),
    "measures.planned": fact(lines(false), source("decision", "measures", `${ofCase}/tasks`, latest(false))),
    "measures.takedowns": fact(
      copies.map((copy) => copyLine(copy, language)),
      source("decision", "takedowns", `${ofCase}/cell/copies`, copies.at(-1) ?? {}),
    ),
  };
}

type Language = Records["language"];

function measureLine({ kind, text }: MeasureRow, language: Language): string {
  const name = DECIDED[kind]?.[language];
  if (name === undefined) return text;
  return text === "" ? name : labelled(name, text, language);
}

function copyLine({ place, steps }: Records["copies"][number], language: Language): string {
  const said = steps.flatMap(
    ({ step, result }) => COPY_STEPS[step === "checked" ? `checked:${result}` : step]?.[language] ?? [],
  );
  return said.length === 0 ? place : `${place} (${said.join(", ")})`;
}

function ofTold(records: Records): Facts<"told"> {
  const { duties, filings, file, language } = records;
  const { ofCase, ofFile } = pagesOf(records);
  const duty = duties.find(({ ruleId }) => ruleId === PERSONS) ?? null;
  const filed = filings.find(({ ruleId }) => ruleId === PERSONS) ?? null;
  const telling = tellingOf(records);
  const decision = source("decision", "decision", `${ofCase}/decisions`, duty ?? {});
  const filing = source("filing", "filing", `${ofCase}/notifications`, filed ?? {});
  const campaign = source("campaign", "campaign", `${ofCase}/persons`, { at: telling.at });
  const isTold = filed !== null || telling.firstAt !== null;
  const isPlanned = telling.channels.length > 0;
  const state = toldState(duty, { isTold, isPlanned });
  const said = isPlanned && state !== "will_not" ? campaign : decision;
  const channels = telling.channels.map((one) => CHANNELS[one]?.[language] ?? one).join(", ");
  return {
    "told.state": fact(state, filed === null ? said : filing),
    "told.at": filed === null ? fact(telling.firstAt, campaign) : fact(momentOf(filed), filing),
    "told.channel": isPlanned ? fact(channels, campaign) : fact(filed?.channel, filing),
    "told.count": fact(telling.told, campaign),
    "told.perGroup": fact(toldLines(records), campaign),
    "told.ground": fact(file.exemptions34, source("exposure", "file", ofFile)),
    "told.reasons": fact(duty?.outcome === "not_required" ? duty.reasons : null, decision),
  };
}

/**
 * Of what went out, else of what is planned: by what; the first moment; how many were told, each once. Nobody is counted of
 * the public, or twice for a reminder, and what came back told nobody.
 */
function tellingOf({ waves: all, file }: Pick<Records, "waves" | "file">, group = "patients") {
  const waves = all.filter(({ personGroup }) => personGroup === group);
  const sent = waves
    .filter(({ sentAt }) => sentAt !== null)
    .toSorted((a, b) => startOf(a, file.timeZone) - startOf(b, file.timeZone));
  const counted = sent.filter(({ channel, sort }) => channel !== "public_notice" && sort !== "reminder");
  const told = counted.reduce((sum, wave) => sum + (wave.sent ?? 0) - (wave.returned ?? 0), 0);
  const by = sent.length > 0 ? sent : waves;
  return {
    firstAt: sent[0]?.sentAt ?? null,
    told: counted.length > 0 ? told : null,
    channels: [...new Set(by.map(({ channel }) => channel))],
    at: by.at(-1)?.at ?? null,
  };
}

/** How many of each group were told, where others than patients have waves: no sum mixes two groups. */
function toldLines(records: Records): Json {
  const { waves, language } = records;
  if (waves.every(({ personGroup }) => personGroup === "patients")) return null;
  return groupLines((group) => tellingOf(records, group).told, language);
}

function startOf({ sentAt }: WaveRow, zone: string): number {
  return sentAt === null ? Number.POSITIVE_INFINITY : earliest(sentAt, zone).epochMilliseconds;
}

type Told = { readonly isTold: boolean; readonly isPlanned: boolean };

/** Nothing decided and nothing planned is an answer of its own: not determined yet. */
function toldState(duty: DutyRow | null, { isTold, isPlanned }: Told): string {
  if (isTold) return "told";
  if (duty?.outcome === "not_required") return "will_not";
  return duty?.outcome === "file" || isPlanned ? "will_be" : "undetermined";
}

function ofFilings(records: Records): Facts<"filings"> {
  const { filings } = records;
  const { ofCase } = pagesOf(records);
  const first = (...rules: readonly string[]) => filings.find(({ ruleId }) => rules.includes(ruleId)) ?? null;
  const of = (filing: FilingRow | null, value: Json | undefined) =>
    fact(value, source("filing", "filing", `${ofCase}/notifications`, filing ?? {}));
  const authority = first(AUTHORITY, "eu.gdpr.33-1-noneu");
  const health = first("fr.csp.l1111-8-2");
  const nis2 = first("eu.nis2.23-4a", "eu.nis2.23-4b");
  const complaint = first("fr.assurances.l12-10-1", "fr.cpp.40");
  const insurer = first("fr.assurances.l113-2");
  const told = filings.filter(({ addressee }) => !NOBODY_TOLD.has(addressee));
  const others = told.filter(({ ruleId }) => !ruleId.startsWith("eu.gdpr.33-"));
  const lines = (found: readonly FilingRow[]) => found.map((filing) => filingLine(filing, records));
  return {
    "filings.authorityNumber": of(authority, authority?.number),
    "filings.authorityAt": of(authority, authority === null ? null : momentOf(authority)),
    "filings.delayReasons": of(authority, authority?.delayReasons),
    "filings.healthNumber": of(health, health?.number),
    "filings.healthAt": of(health, health === null ? null : momentOf(health)),
    "filings.nis2Number": of(nis2, nis2?.number),
    "filings.complaintNumber": of(complaint, complaint?.number),
    "filings.complaintAt": of(complaint, complaint === null ? null : momentOf(complaint)),
    "filings.insurerNumber": of(insurer, insurer?.number),
    "filings.others": of(others.at(-1) ?? null, lines(others)),
    "filings.all": of(told.at(-1) ?? null, lines(told)),
  };
}

/** An instant, or the day alone where the hour was not known. */
function momentOf({ filedAt, filedOn }: FilingRow): Json {
  if (filedOn !== null) return { date: filedOn.toISOString().slice(0, 10), precision: "day" };
  return instantOf(filedAt).toString();
}

function filingLine({ addressee, filedAt, number }: FilingRow, { language, file }: Records): string {
  const name = findAuthority(addressee)?.shortName ?? ADDRESSEES[addressee]?.[language] ?? addressee;
  const on = instantOf(filedAt).toZonedDateTimeISO(file.timeZone).toPlainDate();
  return [name, formatDay(on, language), ...(number === null ? [] : [number])].join(", ");
}

function ofProof(records: Records): Facts<"costs"> & Facts<"evidence"> {
  const { costs, pieces, language } = records;
  const { ofCase } = pagesOf(records);
  const from = source("incident", "costs", `${ofCase}/cell/costs`, costs.at(-1) ?? {});
  const line = (sort: string, cents: number) =>
    labelled(COSTS[sort]?.[language] ?? sort, formatEuros(cents, language), language);
  return {
    "costs.incurred": fact(
      costs.map(({ sort, cents }) => line(sort, cents)),
      from,
    ),
    "costs.priorAgreements": fact(
      costs.filter(({ agreed }) => agreed > 0).map(({ sort, agreed }) => line(sort, agreed)),
      from,
    ),
    "evidence.list": fact(
      pieces.map(({ number, name }) => `${number}. ${name}`),
      source("incident", "evidence", `${ofCase}/evidence`, pieces.at(-1) ?? {}),
    ),
  };
}
