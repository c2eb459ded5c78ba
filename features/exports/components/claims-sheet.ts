import { subjectText } from "#features/timeline/components/subject-text.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import type { Dossier } from "../queries.ts";
import { instantCell } from "./cells.ts";
import { CASE_ZONE, framedSheet, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "about", share: 3 },
  { key: "claimOf", share: 3 },
  { key: "value", share: 3 },
  { key: "qualifier" },
  { key: "claimSource", share: 4 },
  { key: "credibility", share: 4 },
  { key: "recordedAt" },
  { key: "recordedBy" },
  { key: "adoptedAt", share: 4 },
  { key: "adoptedBy" },
  { key: "adoptedFor" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

/** Every figure and fact that somebody stated, with its source, and which one was adopted. */
export function claimsSheet({ incident, claims }: Dossier, taking: Taking): Sheet {
  const { t } = taking;
  const lines = claims.map(
    (claim): Line => ({
      about: { code: claim.about, word: subjectText(claim.about, t) },
      claimOf: claim.organisationName ?? t("situation.wholeCase"),
      value: claim.value,
      qualifier: claim.qualifier,
      claimSource: claim.source,
      credibility: credibilityCell(claim.credibility, taking),
      recordedAt: instantCell(claim.recordedAt, CASE_ZONE),
      recordedBy: claim.recordedBy,
      adoptedAt: instantCell(claim.adoptedAt, CASE_ZONE),
      adoptedBy: claim.adoptedBy,
      adoptedFor: claim.adoptedFor,
    }),
  );
  return framedSheet(
    {
      ...{ what: "claims", plan: PLAN, lines, isExercise: incident.origin === "exercise" },
      about: `${incident.reference} · ${incident.title}`,
    },
    taking,
  );
}

/** "B2" with both halves of the Admiralty code in words. */
function credibilityCell(credibility: string, { t }: Taking): Cell {
  const [, letter, digit] = /^([A-F])([1-6])$/.exec(credibility) ?? [];
  if (letter === undefined || digit === undefined) return credibility;
  const source = t(`claims.reliability.${letter as "A"}`);
  const content = t(`claims.likelihood.${digit as "1"}`);
  return { code: credibility, word: `${credibility} (${source}, ${content})` };
}
