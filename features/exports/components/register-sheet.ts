import { INCIDENT_KINDS } from "#features/incidents/catalogue.ts";
import { wordText } from "#law/severity/text.ts";
import { CAUSES, DATA_CATEGORIES, NATURES, RISKS } from "#law/vocabulary.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import type { RegisterLine } from "../register/queries.ts";
import { codedList, momentCell } from "./cells.ts";
import { framedSheet, type Taking } from "./framed-sheet.ts";
import { measureLines, noticeLines } from "./register-words.ts";
import { tellingLines } from "./telling-lines.ts";

const PLAN = [
  { key: "reference", share: 2 },
  { key: "organisation", share: 3 },
  { key: "siren" },
  { key: "breach", share: 4 },
  { key: "kind" },
  { key: "natures" },
  { key: "cause" },
  { key: "occurrenceFrom" },
  { key: "occurrenceTo" },
  { key: "detection" },
  { key: "awarenessAt" },
  { key: "description" },
  { key: "vendor" },
  { key: "dataCategories" },
  { key: "labsAffected" },
  { key: "personsEstimated" },
  { key: "personsConfirmed" },
  { key: "risk", share: 2 },
  { key: "gravity" },
  { key: "gravityWords" },
  { key: "likelihood" },
  { key: "likelihoodWords" },
  { key: "measures", share: 4 },
  { key: "notices", share: 5 },
  { key: "communications" },
  { key: "closedAt" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

type Register = {
  readonly lines: readonly RegisterLine[];
  /** The case, or the workspace. */
  readonly about: string;
};

/** GDPR 33(5): the facts of each breach, its effects and the measures taken, one line for each controller. */
export function registerSheet({ lines, about }: Register, taking: Taking): Sheet {
  const isExercise = lines.some(({ incident }) => incident.origin === "exercise");
  const told = lines.map(
    (line): Line => ({ ...facts(line, taking), ...effects(line, taking), ...measures(line, taking) }),
  );
  return framedSheet({ what: "register", about, plan: PLAN, lines: told, isExercise }, taking);
}

function facts({ incident, organisation, instants }: RegisterLine, { t }: Taking) {
  const { timeZone: zone } = organisation;
  const kind = INCIDENT_KINDS.find((one) => one === incident.kind) ?? "other";
  const cause = CAUSES.find((one) => one === incident.cause) ?? "unknown";
  const natures = NATURES.filter((one) => incident.natures.includes(one));
  return {
    reference: incident.reference,
    organisation: organisation.name,
    siren: organisation.siren,
    breach: incident.title,
    kind: { code: kind, word: t(`vocabulary.kinds.${kind}`) },
    natures: codedList(natures, (one) => t(`vocabulary.natures.${one as (typeof NATURES)[number]}`)),
    cause: { code: cause, word: t(`vocabulary.causes.${cause}`) },
    occurrenceFrom: momentCell(incident.occurrenceFrom, zone),
    occurrenceTo: momentCell(incident.occurrenceTo, zone),
    detection: momentCell(incident.detection, zone),
    awarenessAt: momentCell((instants as { readonly awareness?: unknown }).awareness, zone),
    description: incident.description === "" ? null : incident.description,
    vendor: incident.vendorName,
  };
}

function effects({ incident, labs, risk, riskAssessments }: RegisterLine, { t, locale }: Taking) {
  const rated = RISKS.find((one) => one === risk) ?? "unassessed";
  const categories = DATA_CATEGORIES.filter((one) => incident.dataCategories.includes(one));
  const assessed = riskAssessments[0];
  const level = (code: string | undefined): Cell =>
    code === undefined ? null : { code, word: wordText("level", code, locale) };
  return {
    dataCategories: codedList(categories, (one) =>
      t(`vocabulary.dataCategories.${one as (typeof DATA_CATEGORIES)[number]}`),
    ),
    labsAffected: labs.map(({ lab }) => t("matrix.lab", { number: lab.number, name: lab.name })).join("\n"),
    personsEstimated: total(labs.map(({ personsEstimated }) => personsEstimated)),
    personsConfirmed: total(labs.map(({ personsConfirmed }) => personsConfirmed)),
    risk: { code: rated, word: t(`vocabulary.risks.${rated}`) },
    gravity: level(assessed?.gravity),
    gravityWords: assessed?.gravityWords ?? null,
    likelihood: level(assessed?.likelihood),
    likelihoodWords: assessed?.likelihoodWords ?? null,
  };
}

/** What nobody counted is not nothing. */
function total(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function measures(line: RegisterLine, taking: Taking) {
  return {
    measures: measureLines(line, taking).join("\n"),
    notices: noticeLines(line, "authorities", taking).join("\n"),
    communications: [...noticeLines(line, "persons", taking), ...tellingLines(line, taking)].join("\n"),
    closedAt: closedCell(line),
  };
}

/** A closing of which the day alone is known has no hour in any file. */
function closedCell({ incident: { closedAt, closedOn }, organisation }: RegisterLine): Cell {
  if (closedAt === null) return null;
  if (closedOn !== null) return { on: closedOn.toISOString().slice(0, 10) };
  return { at: Temporal.Instant.fromEpochMilliseconds(closedAt.getTime()), zone: organisation.timeZone };
}
