import { nameNotice } from "#features/communications/commands/name-notice.ts";
import { planWaves } from "#features/communications/commands/plan-waves.ts";
import { recordCounts } from "#features/communications/commands/record-counts.ts";
import { countGroup } from "#features/communications/groups/commands/count-group.ts";
import { countHardCase } from "#features/communications/hard-cases/commands/count-hard-case.ts";
import { countComplaints } from "#features/communications/routes/commands/count-complaints.ts";
import { writeRoute } from "#features/communications/routes/commands/write-route.ts";
import { amendHotline } from "#features/hotline/commands/amend-hotline.ts";
import { closeHotline } from "#features/hotline/commands/close-hotline.ts";
import { countCalls } from "#features/hotline/commands/count-calls.ts";
import { openHotline } from "#features/hotline/commands/open-hotline.ts";
import { writeScript } from "#features/hotline/commands/write-script.ts";
import { answerPress } from "#features/press/commands/answer-press.ts";
import { assignPressRequest } from "#features/press/commands/assign-press-request.ts";
import { draftStatement } from "#features/press/commands/draft-statement.ts";
import { endSpokesperson } from "#features/press/commands/end-spokesperson.ts";
import { nameSpokesperson } from "#features/press/commands/name-spokesperson.ts";
import { postPage } from "#features/press/commands/post-page.ts";
import { publishStatement } from "#features/press/commands/publish-statement.ts";
import { recordPressRequest } from "#features/press/commands/record-press-request.ts";
import { removePage } from "#features/press/commands/remove-page.ts";
import { reviewStatement } from "#features/press/commands/review-statement.ts";
import { strikePressRequest } from "#features/press/commands/strike-press-request.ts";
import { countRequests } from "#features/rights-requests/commands/count-requests.ts";
import { withScope } from "#lib/scope.ts";
import { AWARE, type CrisisCell, NOW } from "./crisis-cell.ts";

type Case = { readonly cell: CrisisCell; readonly incidentId: string };

/** A hotline with its script, a day corrected, and its last day; requests counted twice. */
export async function afterLetters({ cell, incidentId }: Case): Promise<void> {
  const { organisationId } = cell.alpha;
  const told = {
    supplier: "Plateforme",
    number: "0 800 000 000",
    zone: "Europe/Paris",
    openedOn: "2026-11-08",
  };
  const { hotlineId } = await openHotline(cell.dpo, { incidentId, organisationId, ...told }, NOW);
  await amendHotline(cell.labManager, { hotlineId, version: 1, ...told, hours: "9 h – 18 h" }, NOW);
  await writeScript(cell.labManager, { hotlineId, text: "Vos données figurent peut-être au fichier." }, NOW);
  const day = { hotlineId, day: "2026-11-08", callsOffered: "120", callsAnswered: "100", waitSeconds: "75" };
  await countCalls(cell.labManager, { ...day, causeConcerned: "60" }, NOW);
  await countCalls(cell.dpo, { ...day, causeConcerned: "61", reason: "Erreur de saisie" }, NOW);
  const part = { ...day, labId: cell.alpha.labIds[0], callsOffered: "30", callsAnswered: "25" };
  await countCalls(cell.labManager, part, NOW);
  await closeHotline(cell.dpo, { hotlineId, version: 2, closedOn: "2026-11-30" }, NOW);
  const asked = { incidentId, organisationId, article: "15", receivedOn: "2026-11-08" };
  await countRequests(cell.labManager, { ...asked, requestsReceived: "12", requestsAnswered: "2" }, NOW);
  const extended = { requestsExtended: "3", extendedOn: "2026-11-09" };
  await countRequests(cell.dpo, { ...asked, ...extended, requestsAnswered: "5" }, NOW);
}

/** A request answered and one struck, a spokesperson, a statement published, a page that a notice rests on taken down. */
export async function answerThePress({ cell, incidentId }: Case): Promise<void> {
  const { organisationId, labIds } = cell.alpha;
  const asked = { incidentId, outlet: "Quotidien", asks: "Combien de patients ?", received: AWARE };
  const { requestId } = await recordPressRequest(
    cell.dpo,
    { ...asked, organisationId, wantedBy: "2026-11-09T18:00:00Z" },
    NOW,
  );
  const memberId = await withScope(cell.responder, async (_tx, { id }) => id);
  await assignPressRequest(cell.dpo, { requestId, memberId }, NOW);
  const reply = { repliedAt: NOW.toString(), repliedBy: "DPO", reply: "Voir le communiqué." };
  await answerPress(cell.dpo, { requestId, ...reply }, NOW);
  const twice = await recordPressRequest(cell.dpo, asked, NOW);
  await strikePressRequest(cell.dpo, { requestId: twice.requestId, reason: "Doublon" }, NOW);
  const { spokespersonId } = await nameSpokesperson(
    cell.dpo,
    { incidentId, memberId, fromOn: "2026-11-09" },
    NOW,
  );
  await endSpokesperson(cell.dpo, { spokespersonId, untilOn: "2026-11-20" }, NOW);
  const text = { incidentId, language: "fr", text: "Un fichier a été publié." };
  const { statementId } = await draftStatement(cell.dpo, text, NOW);
  await reviewStatement(cell.responder, { statementId, review: "approved" }, NOW);
  const url = "https://www.example.org/information";
  await publishStatement(cell.dpo, { statementId, published: NOW.toString(), url }, NOW);
  const page = { incidentId, organisationId, url, standsForLetters: "yes", postedOn: "2026-11-08" };
  const { pageId } = await postPage(cell.dpo, page, NOW);
  const notice = { incidentId, labIds: [labIds[0]], channel: "public_notice" };
  const { waveIds } = await planWaves(cell.dpo, notice, NOW);
  await nameNotice(cell.labManager, { waveId: waveIds[0], version: 1, publicPageId: pageId }, NOW);
  await removePage(cell.dpo, { pageId, removedOn: "2026-11-09" }, NOW);
}

/** A hard case, the prescribers, where victims can complain and how many did; each counted again. */
export async function completeTheLetters({ cell, incidentId }: Case): Promise<void> {
  const { organisationId, labIds } = cell.alpha;
  const ofLab = { incidentId, labId: labIds[0] };
  const minors = { ...ofLab, hardCase: "minors", treatment: "to_parents" };
  await countHardCase(cell.labManager, { ...minors, persons: "80" }, NOW);
  await countHardCase(cell.dpo, { ...minors, persons: "79", reason: "Un dossier compté deux fois" }, NOW);
  const group = { ...ofLab, personGroup: "prescribers", persons: "40" };
  await countGroup(cell.labManager, group, NOW);
  await countGroup(cell.dpo, { ...group, persons: "42" }, NOW);
  const plan = { incidentId, labIds: [labIds[0]], personGroup: "prescribers", channel: "email" };
  const { waveIds } = await planWaves(cell.dpo, plan, NOW);
  const told = { waveId: waveIds[0], version: 1, happenedAt: AWARE, sent: "40" };
  await recordCounts(cell.labManager, told, NOW);
  const links = "https://www.cnil.fr/fr/adresser-une-plainte";
  await writeRoute(cell.dpo, { incidentId, language: "fr", text: "Portez plainte en ligne.", links }, NOW);
  const known = { incidentId, organisationId, route: "online", countedOn: "2026-11-09", source: "Parquet" };
  await countComplaints(cell.labManager, { ...known, count: "12" }, NOW);
  await countComplaints(cell.dpo, { ...known, count: "15" }, NOW);
}
