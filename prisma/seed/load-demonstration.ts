import { closeIncident } from "#features/incidents/closure/commands/close-incident.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { DEDALUS_CLAIMS, DEDALUS_EVENTS } from "./cases/dedalus-2021.ts";
import { CASE_ID, PUBLISHED } from "./cases/founding-case.ts";
import { OTHER_CASES } from "./cases/other-cases.ts";
import { CAST } from "./cast.ts";
import { decideOnCare, logFoundingCase, type Telling, tellFoundingCase } from "./log-founding-case.ts";
import { type Group, openGroup } from "./open-group.ts";
import { seededOrganisations } from "./organisations.ts";
import { prepareOrganisations } from "./prepare-organisations.ts";
import { recordReports } from "./record-reports.ts";
import { asItHappened, transposed } from "./retelling.ts";
import { rightNow } from "./right-now.ts";
import { runLeakPlaybook, runPlaybooks } from "./run-playbooks.ts";
import { staffCell } from "./staff-cell.ts";

const SLUG = "demonstration";
const PUBLIC_HOURS = 26;

/** Loads the demonstration through the product's own commands; what is loaded already stays as it is. */
export async function loadDemonstration(say: (line: string) => void): Promise<void> {
  const loaded = await findLoaded();
  if (loaded !== null) return say(loaded);
  const started = performance.now();
  const name = "Démonstration — Groupe de laboratoires (données inventées)";
  const organisations = seededOrganisations();
  const group = await openGroup({ slug: SLUG, name, organisations, labNumber: 7 }, rightNow());
  await prepareOrganisations(group);
  say("18 organisations, 30 laboratories, one vendor and the cast");
  const tellings = { history: historyOf(), exercise: exerciseOf(rightNow()) };
  const history = await logFoundingCase(group, tellings.history);
  const exercise = await logFoundingCase(group, tellings.exercise);
  await Promise.all([
    tellHistory(group, history, tellings.history).then(() => say("The leak of 2021, as history")),
    tellExercise(group, exercise, tellings.exercise).then(() =>
      say(`The same leak as an exercise, public for ${PUBLIC_HOURS} hours`),
    ),
    logOtherCases(group.cast).then(() => say("Three other cases")),
  ]);
  const reason = "Toutes les démarches sont faites et la sanction de l'éditeur est publiée.";
  await closeIncident(
    group.cast.dpo,
    { incidentId: history, reason, closedAt: asItHappened("2022-04-29") },
    rightNow(),
  );
  say(`Loaded in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** The closing of the history is the last act: without it, a loading was interrupted. */
async function findLoaded(): Promise<string | null> {
  const dpo = await findUserByEmail(CAST.dpo.email);
  if (dpo === null) return null;
  const history = await withScope(memberPrincipal(dpo.id, SLUG), (tx) =>
    tx.incident.findFirst({ where: { caseId: CASE_ID }, select: { closedAt: true } }),
  );
  return (history?.closedAt ?? null) === null
    ? "An earlier loading was interrupted: remove the data folder to load the demonstration whole"
    : "Already loaded";
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
