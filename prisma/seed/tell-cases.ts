import { closeIncident } from "#features/incidents/closure/commands/close-incident.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { DEDALUS_CLAIMS, DEDALUS_EVENTS } from "./cases/dedalus-2021.ts";
import { CASE_ID, PUBLISHED } from "./cases/founding-case.ts";
import { OTHER_CASES } from "./cases/other-cases.ts";
import { decideOnCare, logFoundingCase, type Telling, tellFoundingCase } from "./log-founding-case.ts";
import type { Group } from "./open-group.ts";
import { prepareDrafts } from "./prepare-drafts.ts";
import { prepareOrganisations } from "./prepare-organisations.ts";
import { recordVendorNotice } from "./record-notice.ts";
import { recordReports } from "./record-reports.ts";
import { asItHappened, transposed } from "./retelling.ts";
import { rightNow } from "./right-now.ts";
import { runLeakPlaybook, runPlaybooks } from "./run-playbooks.ts";
import { staffCell } from "./staff-cell.ts";
import { planTelling, tellPersons } from "./tell-persons.ts";

export const PUBLIC_HOURS = 26;
/** As many as features/first-run/catalogue.ts counts. */
export type Part = "organisations" | "history" | "exercise" | "others" | "closed";

/** Tells the cases to a group that has none: each part is said once it is whole. */
export async function tellCases(group: Group, say: (part: Part) => Promise<void>): Promise<void> {
  await prepareOrganisations(group);
  await say("organisations");
  const tellings = { history: historyOf(), exercise: exerciseOf(rightNow()) };
  const history = await logFoundingCase(group, tellings.history);
  const exercise = await logFoundingCase(group, tellings.exercise);
  await Promise.all([
    tellHistory(group, history, tellings.history).then(() => say("history")),
    tellExercise(group, exercise, tellings.exercise).then(() => say("exercise")),
    logOtherCases(group.cast).then(() => say("others")),
  ]);
  const reason = "Toutes les démarches sont faites et la sanction de l'éditeur est publiée.";
  await closeIncident(
    group.cast.dpo,
    { incidentId: history, reason, closedAt: asItHappened("2022-04-29") },
    rightNow(),
  );
  await say("closed");
}

function historyOf(): Telling {
  return {
    origin: "demonstration",
    caseId: CASE_ID,
    title: "Fuite des données de 491 840 patients de laboratoires utilisant un même logiciel",
    description: "Fichier publié en février 2021 ; organismes, laboratoires et personnes sont inventés.",
    counts: "personsConfirmed",
    when: asItHappened,
  };
}

async function tellHistory(group: Group, incidentId: string, history: Telling): Promise<void> {
  await tellFoundingCase(group, incidentId, history);
  await decideOnCare(group, incidentId);
  await tellPersons(group, incidentId, history.when);
  const reports = { claims: DEDALUS_CLAIMS, events: DEDALUS_EVENTS, when: history.when };
  await recordReports(group.cast.dpo, { incidentId, ...reports });
}

function exerciseOf(start: Temporal.Instant): Telling {
  const now = start.round({ smallestUnit: "minute", roundingMode: "floor" });
  return {
    origin: "exercise",
    caseId: `${CASE_ID}-exercise`,
    title: "EXERCICE — Fuite des données de 491 840 patients de laboratoires utilisant un même logiciel",
    description:
      "La fuite de 2021 rejouée aujourd'hui : publique depuis 26 heures au chargement, droit en vigueur.",
    counts: "personsEstimated",
    when: transposed({ start: PUBLISHED, anew: now.subtract({ hours: PUBLIC_HOURS }), now }),
  };
}

async function tellExercise(group: Group, incidentId: string, exercise: Telling): Promise<void> {
  await tellFoundingCase(group, incidentId, exercise);
  const claims = DEDALUS_CLAIMS.filter(({ early }) => early);
  const events = DEDALUS_EVENTS.filter(({ partial }) => !partial);
  await recordReports(group.cast.dpo, { incidentId, claims, events, when: exercise.when });
  await runLeakPlaybook(group, incidentId);
  await staffCell(group, incidentId);
  await recordVendorNotice(group, incidentId, exercise.when);
  await planTelling(group, incidentId);
  await prepareDrafts(group, incidentId);
}

async function logOtherCases(cast: Group["cast"]): Promise<void> {
  const { dpo } = cast;
  for (const { incident, claims, events } of OTHER_CASES) {
    const input = { origin: "demonstration", ...incident };
    const { incidentId } = await logIncident(dpo, input, rightNow());
    await recordReports(dpo, { incidentId, claims, events, when: asItHappened });
    await runPlaybooks(cast, incidentId, incident.caseId);
  }
}
