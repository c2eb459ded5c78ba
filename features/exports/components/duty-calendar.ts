import { actOf } from "#features/obligations/components/rule-words.ts";
import { concernedText, zoneOf } from "#features/regulator-questions/components/question-view.ts";
import type { ListedQuestion } from "#features/regulator-questions/queries.ts";
import { isOpen, stateOf } from "#features/regulator-questions/rules.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { colon } from "../formats/colon.ts";
import type { DatedDuty, DutyCalendar } from "../formats/ics.ts";
import type { Dossier, DossierObligation } from "../queries.ts";
import { caseName } from "./case-sheet.ts";
import type { Taking } from "./framed-sheet.ts";

const HOST = "maincourante";
const OWED = ["due", "undetermined"];

/**
 * The dates of what a case still owes: its duties, and the questions of authorities that wait for an answer. A duty that the
 * law gives no number has none, and none is made for it; nor for a question without a date.
 */
export function dutyCalendar(
  { incident, files, obligations, questions }: Dossier,
  taking: Taking,
): DutyCalendar {
  const organisations = new Map(files.map(({ id, organisation }) => [id, organisation]));
  const duties = obligations.flatMap((row): DatedDuty[] => {
    const organisation = organisations.get(row.exposureId);
    if (row.dueAt === null || organisation === undefined || !OWED.includes(row.state)) return [];
    const words = { ...taking, zone: organisation.timeZone };
    return [
      {
        ...{ id: row.id, version: row.version, at: instantOf(row.dueAt) },
        summary: `${incident.reference} · ${organisation.name}${colon(taking.locale)}${actOf(row, taking.t)}`,
        description: describe(row, words),
      },
    ];
  });
  return {
    name: `${taking.t("exports.deadlines")} · ${caseName(incident)}`,
    ...{ host: HOST, taken: taking.at },
    duties: [...duties, ...questions.flatMap((question) => datedQuestion(question, incident, taking))],
  };
}

function describe(
  { dueAt, legalLimitAt, state }: DossierObligation,
  words: Taking & { readonly zone: string },
) {
  const { t } = words;
  const told = (at: Date) => formatInstant(instantOf(at), words);
  const lines = [
    dueAt === null ? null : t("exports.plannedFor", { at: told(dueAt) }),
    legalLimitAt === null ? t("exports.noLegalLimit") : t("exports.legalLimit", { at: told(legalLimitAt) }),
    state === "undetermined" ? t("exports.undetermined") : null,
    words.filter,
  ];
  return lines.filter((line) => line !== null).join("\n");
}

type Incident = Dossier["incident"];

/** Due by the authority's own letter, by no law. */
function datedQuestion(question: ListedQuestion, { reference }: Incident, taking: Taking): DatedDuty[] {
  const { id, version, dueAt, authorityName } = question;
  const { t } = taking;
  const state = stateOf(question, taking.at.epochMilliseconds);
  if (dueAt === null || !isOpen(state)) return [];
  const words = { ...taking, zone: zoneOf(question) };
  const due = t("exports.plannedFor", { at: formatInstant(instantOf(dueAt), words) });
  return [
    {
      ...{ id, version, at: instantOf(dueAt) },
      summary: `${reference} · ${concernedText(question, taking)} · ${t("authorities.dashboard.lane", { authority: authorityName })}`,
      description: [due, t("authorities.notLaw"), taking.filter].filter((line) => line !== null).join("\n"),
    },
  ];
}
