import { grantMandate } from "#features/organisations/mandates/commands/grant-mandate.ts";
import { recordContact } from "#features/organisations/readiness/commands/record-contact.ts";
import { recordContract } from "#features/vendors/commands/record-contract.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import type { Group, RegisteredOrganisation } from "./open-group.ts";
import { rightNow } from "./right-now.ts";

/** Telephone numbers kept for fiction by the French regulator; the file shows nobody's. */
const mobile = (rank: number) =>
  `06 39 98 ${String(10 + rank).padStart(2, "0")} ${String(20 + rank).padStart(2, "0")}`;
const landline = (rank: number) => `01 99 00 ${String(10 + rank).padStart(2, "0")} 00`;

type Contact = { readonly [field: string]: string };

/** What was prepared in peacetime: one organisation wholly but for its broker, the others in part. */
export async function prepareOrganisations(group: Group): Promise<void> {
  const dpo = await memberOf(group.cast.dpo);
  for (const [rank, organisation] of group.organisations.entries()) {
    const isOwn = organisation.id === group.own.id;
    await recordContacts(group.cast.dpo, organisation, {
      rank,
      most: isOwn ? ALL : ([6, 3, 1][rank % 3] ?? 1),
    });
    if (isOwn || rank % 3 === 0) {
      await recordOffice(group.cast.dpo, organisation, rank);
      await recordVendor(group, organisation, isOwn ? 24 : null);
    }
    await grantFiling(group.cast.dpo, organisation, dpo);
    if (isOwn) await grantDecisions(group);
    else if (rank % 3 === 0) await grantLapsed(group.cast.dpo, organisation);
  }
}

const ALL = 7;

type Filling = { readonly rank: number; readonly most: number };

async function recordContacts(dpo: Principal, organisation: RegisteredOrganisation, { rank, most }: Filling) {
  const contacts: readonly Contact[] = [
    { part: "legal_representative", name: `Représentant légal n° ${rank + 1} (fictif)`, phone: mobile(rank) },
    { part: "dpo", name: "Camille Arzel (fictive)", phone: mobile(40), email: "dpo@cellule.example" },
    {
      part: "responsible_biologist",
      name: `Biologiste responsable n° ${rank + 1} (fictif)`,
      phone: mobile(rank + 20),
    },
    organisation.insured
      ? { part: "insurer", firm: "Assureur fictif", phone: landline(1), reference: `FICTIF-${1000 + rank}` }
      : { part: "insurer", none: "yes", note: "Aucune police cyber souscrite à ce jour." },
    { part: "counsel", name: "Maître Exemple (fictif)", phone: mobile(60) },
    { part: "incident_responder", firm: "Réponse à incident fictive", phone: landline(2) },
    { part: "printer", firm: "Imprimerie fictive", phone: landline(3) },
  ];
  for (const contact of contacts.slice(0, most))
    await recordContact(dpo, { organisationId: organisation.id, ...contact }, rightNow());
}

/** Where an authority writes to: a mailbox that several read, and the registered office. */
async function recordOffice(dpo: Principal, { id: organisationId }: RegisteredOrganisation, rank: number) {
  const place = `${rank + 1} quai de l’Exemple (fictif), 56000 Vannes`;
  for (const contact of [
    {
      ...{ part: "breach_mailbox", name: "Boîte partagée des violations (fictive)" },
      ...{ email: `violations@organisme${rank + 1}.example`, phone: landline(30 + rank) },
    },
    { part: "registered_office", name: "Siège (fictif)", note: place },
  ])
    await recordContact(dpo, { organisationId, ...contact }, rightNow());
}

async function recordVendor(group: Group, { id }: RegisteredOrganisation, noticeHours: number | null) {
  const contract = {
    organisationId: id,
    vendorId: group.vendorId,
    productId: group.productId,
    reference: `CT-FICTIF-${id.slice(0, 4)}`,
    noticeHours,
    incidentContact: noticeHours === null ? "" : "Astreinte de l’éditeur (fictive)",
    incidentPhone: noticeHours === null ? "" : landline(4),
    fromOn: "2019-01-01",
  };
  await recordContract(group.cast.dpo, contract, rightNow());
}

const SINCE = "2019-01-01";
const memberOf = (principal: Principal) => withScope(principal, async (_tx, { id }) => id);

async function grantDecisions({ cast, own }: Group): Promise<void> {
  const decide = {
    organisationId: own.id,
    fromOn: SINCE,
    capacity: "legal_representative",
    purposes: ["decide", "file"],
    basis: "Statuts (inventés)",
    memberId: await memberOf(cast.signatory),
  };
  await grantMandate(cast.dpo, decide, rightNow());
}

/** Every organisation of the group lets its DPO file. */
async function grantFiling(dpo: Principal, { id }: RegisteredOrganisation, memberId: string) {
  const file = { capacity: "dpo", purposes: ["file"], basis: "Mandat de dépôt (inventé)" };
  await grantMandate(dpo, { organisationId: id, fromOn: SINCE, ...file, memberId }, rightNow());
}

/** A delegation that nobody renewed: what a file must show before it is needed. */
async function grantLapsed(dpo: Principal, { id }: RegisteredOrganisation): Promise<void> {
  const mandate = {
    organisationId: id,
    holder: "Délégataire (fictif)",
    capacity: "delegate",
    purposes: ["decide"],
    fromOn: "2023-01-01",
    untilOn: "2025-12-31",
    basis: "Délégation non renouvelée (inventée)",
  };
  await grantMandate(dpo, mandate, rightNow());
}
