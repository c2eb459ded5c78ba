import { amendHotline } from "#features/hotline/commands/amend-hotline.ts";
import { closeHotline } from "#features/hotline/commands/close-hotline.ts";
import { countCalls } from "#features/hotline/commands/count-calls.ts";
import { openHotline } from "#features/hotline/commands/open-hotline.ts";
import { writeScript } from "#features/hotline/commands/write-script.ts";
import { countRequests } from "#features/rights-requests/commands/count-requests.ts";
import { type CrisisCell, NOW } from "./crisis-cell.ts";

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
  await closeHotline(cell.dpo, { hotlineId, version: 2, closedOn: "2026-11-30" }, NOW);
  const asked = { incidentId, organisationId, article: "15", receivedOn: "2026-11-08" };
  await countRequests(cell.labManager, { ...asked, requestsReceived: "12", requestsAnswered: "2" }, NOW);
  const extended = { requestsExtended: "3", extendedOn: "2026-11-09" };
  await countRequests(cell.dpo, { ...asked, ...extended, requestsAnswered: "5" }, NOW);
}
