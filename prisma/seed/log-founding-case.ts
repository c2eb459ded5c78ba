import { decideObligation } from "#features/decisions/commands/decide-obligation.ts";
import { giveOpinion } from "#features/decisions/commands/give-opinion.ts";
import { receiveNotice } from "#features/exposures/commands/receive-notice.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { assessRisk } from "#features/risk/commands/assess-risk.ts";
import { file, findFile, findObligation } from "./case-file.ts";
import { CHRONICLES, PUBLISHED } from "./cases/founding-case.ts";
import { LEAKED, RETAINED } from "./cases/founding-risk.ts";
import { fileChronicle } from "./file-founding-case.ts";
import type { Group, RegisteredOrganisation } from "./open-group.ts";
import type { Retelling } from "./retelling.ts";
import { rightNow } from "./right-now.ts";

export type Telling = {
  readonly origin: "demonstration" | "exercise";
  readonly caseId: string;
  readonly title: string;
  readonly description: string;
  /** Counts are confirmed once the case is over. */
  readonly counts: "personsConfirmed" | "personsEstimated";
  readonly when: Retelling;
};

const CARE = ["fr.csp.l1111-8-2-2017", "fr.csp.l1111-8-2"];

export async function logFoundingCase(group: Group, telling: Telling): Promise<string> {
  const { incidentId } = await logIncident(group.cast.dpo, incidentInput(group, telling), rightNow());
  return incidentId;
}

/** All that the organisations, their vendor and the DPO did of the founding case so far. */
export async function tellFoundingCase(group: Group, incidentId: string, telling: Telling): Promise<void> {
  await assessRisks(group, incidentId);
  await noticesOfVendor(group, incidentId, telling.when);
  for (const [index, chronicle] of CHRONICLES.entries()) {
    const organisationId = group.organisations[index]?.id ?? "";
    const principal = organisationId === group.own.id ? group.cast.labManager : group.cast.dpo;
    await fileChronicle(principal, { incidentId, organisationId }, { chronicle, index, when: telling.when });
  }
  await adviseToTellPersons(group, incidentId);
}

function incidentInput({ organisations, vendorId, productId }: Group, telling: Telling) {
  const { when, counts, ...told } = telling;
  return {
    ...told,
    kind: "leak_at_vendor",
    natures: ["confidentiality"],
    cause: "external_malicious",
    detection: when(PUBLISHED),
    dataCategories: DATA_CATEGORIES,
    vendorId,
    productId,
    vendorAwareness: when("2020-11-04"),
    risk: "high_risk",
    severeHealthIncident: "yes",
    itSystemAttack: "yes",
    encrypted: "no",
    exposures: organisations.map(({ id, labs }, index) => ({
      organisationId: id,
      ...openingOf(index, when),
      labs: labs.map((lab) => ({ labId: lab.id, [counts]: lab.persons })),
    })),
  };
}

function openingOf(index: number, when: Retelling) {
  const { aware, note, attackKnown, notice } = CHRONICLES[index] ?? { notice: PUBLISHED };
  return {
    awareness: aware === undefined ? null : when(aware),
    awarenessNote: note ?? "",
    attackKnown: attackKnown === undefined ? null : when(attackKnown),
    processorNotice: aware === undefined ? when(notice) : null,
  };
}

const DATA_CATEGORIES = [
  "identity",
  "address",
  "contact",
  "nir",
  "birth_date",
  "blood_group",
  "practitioner",
  "insurer",
  "treatment",
  "hiv",
  "pregnancy",
  "health",
  "password_clear",
];

/** Whether care itself was hit is an open question for one organisation: that row is undetermined. */
async function assessRisks({ organisations, own, cast }: Group, incidentId: string): Promise<void> {
  for (const [index, { careUnsettled }] of CHRONICLES.entries()) {
    const organisation = organisations[index];
    if (organisation === undefined || (careUnsettled === undefined && organisation !== own)) continue;
    const found = await findFile(cast.dpo, { incidentId, organisationId: organisation.id });
    const personsAffected = organisation.labs.reduce((sum, { persons }) => sum + persons, 0);
    const duties = {
      severeHealthIncident: careUnsettled === undefined ? "yes" : "unknown",
      itSystemAttack: "yes",
    };
    const reason =
      careUnsettled === undefined
        ? ""
        : "Le laboratoire n'a constaté aucun arrêt des examens ; l'effet sur les soins reste à établir.";
    const facts = { ...LEAKED, personsAffected };
    await assessRisk(cast.dpo, { ...found, ...RETAINED, ...duties, facts, reason }, rightNow());
  }
}

/** The vendor tells each controller: its own filing, and the controller's receipt. */
async function noticesOfVendor(group: Group, incidentId: string, when: Retelling): Promise<void> {
  const { cast, organisations, vendorId } = group;
  for (const [index, { aware, notice }] of CHRONICLES.entries()) {
    const receivedAt = when(notice);
    const controller = organisations[index];
    if (receivedAt === null || controller === undefined) continue;
    await file(cast.vendorContact, {
      incidentId,
      organisationId: vendorId,
      ruleIds: ["eu.gdpr.33-2"],
      subject: controller.id,
      filedAt: receivedAt,
      filedBy: "Dedalus, cellule de crise",
      channel: "Courriel et courrier recommandé",
      complete: true,
    });
    if (aware === undefined) continue;
    const found = await findFile(cast.dpo, { incidentId, organisationId: controller.id });
    await receiveNotice(cast.dpo, { ...found, receivedAt, channel: "Courriel de l'éditeur" }, rightNow());
  }
}

/** The three largest files: identifiers, health and clear-text passwords together make the risk high. */
async function adviseToTellPersons({ cast, organisations }: Group, incidentId: string): Promise<void> {
  for (const { id: organisationId } of largest(organisations)) {
    const place = { incidentId, organisationId };
    const obligation = await findObligation(cast.dpo, { ...place, ruleIds: ["eu.gdpr.34-1"] });
    if (obligation === null) continue;
    const { obligationId } = obligation;
    const reasons =
      "NIR, données de santé et mots de passe en clair publiés ensemble : risque élevé pour les personnes.";
    await giveOpinion(cast.dpo, { obligationId, advice: "required", reasons }, rightNow());
  }
}

function largest(organisations: readonly RegisteredOrganisation[]) {
  const persons = ({ labs }: RegisteredOrganisation) => labs.reduce((sum, lab) => sum + lab.persons, 0);
  return [...organisations].sort((one, other) => persons(other) - persons(one)).slice(0, 3);
}

/** The DPO advises to report the event; the controller decides not to, with reasons. Both records are kept. */
export async function decideOnCare({ cast, own }: Group, incidentId: string): Promise<void> {
  const cell = { incidentId, organisationId: own.id, ruleIds: CARE };
  const obligation = await findObligation(cast.dpo, cell);
  if (obligation === null) return;
  const advice = {
    advice: "required",
    reasons: "Dans le doute, signaler : la fuite touche des résultats d'examens.",
  };
  await giveOpinion(cast.dpo, { obligationId: obligation.obligationId, ...advice }, rightNow());
  const reasons =
    "Aucun examen arrêté ni retardé, aucun résultat altéré : pas de situation exceptionnelle pour les soins.";
  await decideObligation(cast.signatory, { ...obligation, outcome: "not_required", reasons }, rightNow());
}
