import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { grantMandate } from "#features/organisations/mandates/commands/grant-mandate.ts";
import { registerProduct } from "#features/vendors/commands/register-product.ts";
import { database } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { founderPrincipal, memberPrincipal, type Principal, type Role, withScope } from "#lib/scope.ts";

/** Monday 9 November 2026, 10:00 in Paris: when the tests take place. */
export const NOW = Temporal.Instant.from("2026-11-09T09:00:00Z");
export const AWARE = "2026-11-09T08:20:00Z";

type Cast = {
  readonly dpo: Principal;
  /** Of the Alpha organisation, as the signatory is. */
  readonly labManager: Principal;
  readonly signatory: Principal;
  readonly responder: Principal;
  readonly auditor: Principal;
  readonly vendorContact: Principal;
  readonly administrator: Principal;
  /** Of another workspace. */
  readonly outsider: Principal;
  /** A stranger's session with this workspace's address. */
  readonly intruder: Principal;
};

export type CrisisCell = Cast & {
  readonly workspaceId: string;
  readonly alpha: { readonly organisationId: string; readonly labIds: readonly string[] };
  readonly beta: { readonly organisationId: string; readonly labIds: readonly string[] };
  readonly vendorId: string;
  readonly productId: string;
};

/** A workspace with two organisations, three laboratories, a vendor and everyone of the cast. */
export async function openCrisisCell(): Promise<CrisisCell> {
  const slug = `cell-${newId().slice(0, 8)}`;
  const { dpo, workspaceId } = await foundWorkspace(slug);
  const alpha = await register(dpo, { name: "Alpha Biologie", kind: "laboratory", labs: 1 });
  const beta = await register(dpo, { name: "Beta Biologie", kind: "laboratory", labs: 2 });
  const vendor = await register(dpo, { name: "Éditeur Fictif", kind: "vendor", labs: 0 });
  const { productId } = await registerProduct(
    dpo,
    { vendorId: vendor.organisationId, name: "Logiciel" },
    NOW,
  );
  const invite = (role: Role, organisationIds: string[] = []) =>
    inviteUser(dpo, slug, { role, organisationIds });
  const ofAlpha = [alpha.organisationId];
  const signatory = await invite("signatory", ofAlpha);
  await mandate(dpo, alpha.organisationId, { to: signatory, capacity: "legal_representative" });
  for (const { organisationId } of [alpha, beta, vendor])
    await mandate(dpo, organisationId, { to: dpo, capacity: "dpo" });
  const { dpo: outsider, userId } = await foundWorkspace(`other-${newId().slice(0, 8)}`);
  return {
    dpo,
    workspaceId,
    alpha,
    beta,
    vendorId: vendor.organisationId,
    productId,
    labManager: await invite("lab_manager", ofAlpha),
    signatory,
    responder: await invite("responder"),
    auditor: await invite("auditor"),
    vendorContact: await invite("vendor_contact", [vendor.organisationId]),
    administrator: await invite("administrator"),
    outsider,
    intruder: memberPrincipal(userId, slug),
  };
}

async function foundWorkspace(slug: string) {
  const [userId, workspaceId] = [newId(), newId()];
  const name = "Claire Exemple";
  await database().user.create({
    data: { id: userId, name, email: `${slug}@example.org`, createdAt: NOW.toString() },
  });
  await createWorkspace(founderPrincipal({ userId, name, workspaceId }), { slug, name: slug }, NOW);
  return { dpo: memberPrincipal(userId, slug), userId, workspaceId };
}

type Registration = { name: string; kind: "laboratory" | "vendor"; labs: number };

async function register(dpo: Principal, { name, kind, labs }: Registration) {
  const input = {
    name,
    kind,
    timeZone: "Europe/Paris",
    labs: Array.from({ length: labs }, (_, index) => ({ name: `${name} ${index + 1}`, department: "56" })),
  };
  const registered = await registerOrganisation(dpo, input, NOW);
  return { organisationId: registered.organisationId, labIds: registered.labs.map(({ id }) => id) };
}

type Mandate = { readonly to: Principal; readonly capacity: "legal_representative" | "delegate" | "dpo" };

/** By statutes or by a paper: the DPO files, the others decide. Returns the mandate. */
export async function mandate(
  dpo: Principal,
  organisationId: string,
  { to, capacity, ...term }: Mandate & { readonly fromOn?: string; readonly untilOn?: string },
) {
  const memberId = await withScope(to, async (_tx, { id }) => id);
  const purposes = [capacity === "dpo" ? "file" : "decide"];
  const paper = { fromOn: "2015-01-01", basis: "Statuts" };
  return grantMandate(dpo, { ...paper, organisationId, memberId, capacity, purposes, ...term }, NOW);
}

type Invitation = { role: Role; organisationIds: string[] };

async function inviteUser(dpo: Principal, slug: string, { role, organisationIds }: Invitation) {
  const email = `${role.replace("_", "-")}@${slug}.example.org`;
  const about = { email, name: `Personne ${role}`, roles: [role], organisationIds };
  const { userId } = await inviteMember(dpo, about, NOW);
  return memberPrincipal(userId, slug);
}

/** A leak at the vendor: both organisations are controllers, Alpha is aware, Beta is not yet. */
export function logLeak(cell: CrisisCell, changes: Record<string, unknown> = {}) {
  const input = {
    title: "Fichier de patients publié",
    kind: "leak_at_vendor",
    natures: ["confidentiality"],
    cause: "external_malicious",
    detection: AWARE,
    dataCategories: ["identity", "nir", "health"],
    vendorId: cell.vendorId,
    productId: cell.productId,
    risk: "high_risk",
    severeHealthIncident: true,
    itSystemAttack: true,
    exposures: [
      {
        organisationId: cell.alpha.organisationId,
        awareness: AWARE,
        labs: cell.alpha.labIds.map((labId) => ({ labId, personsEstimated: 1_200 })),
      },
      { organisationId: cell.beta.organisationId, labs: cell.beta.labIds.map((labId) => ({ labId })) },
    ],
    ...changes,
  };
  return logIncident(cell.dpo, input, NOW);
}
