import { outcomeWord } from "#features/obligations/components/outcome-words.ts";
import {
  addresseeOf,
  instantName,
  labelOf,
  sourceOf,
  waitsForText,
} from "#features/obligations/components/rule-words.ts";
import { stateWord } from "#features/obligations/components/state-words.ts";
import { subjectText } from "#features/obligations/components/subject-words.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import type { Dossier, DossierObligation } from "../queries.ts";
import { isWithdrawn, standingFilings } from "../rules.ts";
import { instantCell, spanCell } from "./cells.ts";
import { CASE_ZONE, framedSheet, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "organisation", share: 4 },
  { key: "obligation", share: 5 },
  { key: "addressee", share: 3 },
  { key: "subject" },
  { key: "source" },
  { key: "state", share: 3 },
  { key: "trigger" },
  { key: "triggerAt" },
  { key: "dueAt", share: 4 },
  { key: "legalLimitAt", share: 4 },
  { key: "targetAt" },
  { key: "waitsFor" },
  { key: "filedAt" },
  { key: "filedBy" },
  { key: "channel" },
  { key: "receiptNumber" },
  { key: "lateBy" },
  { key: "lateInLawBy" },
  { key: "reasonsForDelay" },
  { key: "followUps" },
  { key: "withdrawnAt" },
  { key: "outcome" },
  { key: "decidedAt" },
  { key: "decidedBy" },
  { key: "decisionReasons" },
  { key: "advice" },
  { key: "adviceAt" },
  { key: "adviceBy" },
  { key: "adviceReasons" },
  { key: "owner" },
  { key: "review" },
  { key: "ruleVersion" },
  { key: "lawVersion" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

/** Who must tell whom by when, what was filed, decided and advised: one line an obligation. */
export function obligationsSheet(dossier: Dossier, taking: Taking): Sheet {
  const { incident, files, names } = dossier;
  const organisations = new Map(files.map(({ id, organisation }) => [id, organisation]));
  const lines = dossier.obligations.map((row): Line => {
    const organisation = organisations.get(row.exposureId);
    const zone = organisation?.timeZone ?? CASE_ZONE;
    return {
      organisation: organisation?.name ?? "",
      ...owed(row, { ...taking, zone, names }),
      ...filed(row, { ...taking, zone }),
      ...decided(row, { ...taking, zone }),
    };
  });
  return framedSheet(
    {
      ...{ what: "obligations", plan: PLAN, lines, isExercise: incident.origin === "exercise" },
      about: `${incident.reference} · ${incident.title}`,
    },
    taking,
  );
}

type Placed = Taking & { readonly zone: string };

function owed(row: DossierObligation, words: Placed & { readonly names: ReadonlyMap<string, string> }) {
  const { t, zone } = words;
  return {
    obligation: { code: row.ruleId, word: labelOf(row, words) },
    addressee: { code: row.addressee, word: addresseeOf(row, t) },
    subject: subjectText(row.subject, words),
    source: sourceOf(row, t),
    state: stateCell(row, words),
    trigger: row.trigger === null ? null : { code: row.trigger, word: instantName(row.trigger, t) },
    triggerAt: instantCell(row.triggerAt, zone),
    dueAt: instantCell(row.dueAt, zone),
    legalLimitAt: instantCell(row.legalLimitAt, zone),
    targetAt: instantCell(row.targetAt, zone),
    waitsFor: row.waitsFor === null ? null : { code: row.waitsFor, word: waitsForText(row.waitsFor, words) },
    owner: row.owner?.name ?? null,
    review: yesOrNo(row.review !== null, words),
    ruleVersion: row.ruleVersion,
    lawVersion: row.lawVersion,
  };
}

function stateCell(row: DossierObligation, { t, at }: Taking): Cell {
  const now = at.epochMilliseconds;
  const dueAt = row.dueAt?.getTime() ?? null;
  if (isWithdrawn(row)) return { code: "filing_withdrawn", word: t("exports.filingWithdrawn") };
  const lateBySeconds = standingFilings(row.filings)[0]?.lateBySeconds ?? null;
  const isOverdue = row.state === "due" && dueAt !== null && dueAt <= now;
  const isLate = row.state === "filed" && (lateBySeconds ?? 0) > 0;
  const code = isOverdue ? "overdue" : isLate ? "filed_late" : row.state;
  return { code, word: stateWord({ state: row.state, dueAt, lateBySeconds }, { t, now }) };
}

/** The first filing that stands counts; a day without an hour stays a day. */
function filed({ filings }: DossierObligation, { zone, locale }: Placed) {
  const standing = standingFilings(filings);
  const first = standing[0];
  const on = first?.filedOn?.toISOString().slice(0, 10);
  return {
    filedAt: on === undefined ? instantCell(first?.filedAt ?? null, zone) : { on },
    filedBy: first?.filedBy ?? null,
    channel: first?.channel ?? null,
    receiptNumber: first?.receiptNumber ?? null,
    lateBy: spanCell(first?.lateBySeconds, locale),
    lateInLawBy: spanCell(first?.lateInLawBySeconds, locale),
    reasonsForDelay: first?.reasonsForDelay ?? null,
    followUps: first === undefined ? null : standing.length - 1,
    withdrawnAt: instantCell(
      filings.findLast(({ withdrawnAt }) => withdrawnAt !== null)?.withdrawnAt ?? null,
      zone,
    ),
  };
}

/** The last decision and the last opinion: the log keeps those before. */
function decided(row: DossierObligation, { t, zone }: Placed) {
  const [decision, opinion] = [row.decisions.at(-1), row.opinions.at(-1)];
  const advice = opinion?.advice === "required" ? "required" : "not_required";
  return {
    outcome:
      decision === undefined ? null : { code: decision.outcome, word: outcomeWord(decision.outcome, row, t) },
    decidedAt: instantCell(decision?.decidedAt ?? null, zone),
    decidedBy: decision?.decidedBy ?? null,
    decisionReasons: decision?.reasons ?? null,
    advice: opinion === undefined ? null : { code: advice, word: t(`vocabulary.advice.${advice}`) },
    adviceAt: instantCell(opinion?.givenAt ?? null, zone),
    adviceBy: opinion?.givenBy ?? null,
    adviceReasons: opinion?.reasons ?? null,
  };
}

function yesOrNo(holds: boolean, { t }: Taking): Cell {
  return { code: holds, word: t(`vocabulary.answers.${holds ? "yes" : "no"}`) };
}
