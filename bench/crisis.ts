import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { registerProduct } from "#features/vendors/commands/register-product.ts";
import { database } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { founderPrincipal, memberPrincipal, type Principal } from "#lib/scope.ts";

/** Monday 9 November 2026, 10:00 in Paris. */
export const NOW = Temporal.Instant.from("2026-11-09T09:00:00Z");
const AWARE = "2026-11-09T08:20:00Z";

type Registered = { readonly organisationId: string; readonly labIds: readonly string[] };

export type Crisis = {
  readonly dpo: Principal;
  readonly userId: string;
  readonly slug: string;
  readonly organisations: readonly Registered[];
  readonly vendorId: string;
  readonly productId: string;
};

/** A workspace with a vendor and as many organisations as asked; the laboratories are shared out among them. */
export async function openCrisis(size: { organisations: number; labs: number }): Promise<Crisis> {
  const [userId, workspaceId, slug, name] = [
    newId(),
    newId(),
    `bench-${newId().slice(0, 8)}`,
    "Claire Exemple",
  ];
  const email = `${slug}@example.org`;
  await database().user.create({ data: { id: userId, name, email, createdAt: NOW.toString() } });
  await createWorkspace(founderPrincipal({ userId, name, workspaceId }), { slug, name: slug }, NOW);
  const dpo = memberPrincipal(userId, slug);
  const vendor = await register(dpo, { name: "Éditeur Fictif", kind: "vendor", labs: 0 });
  const product = { vendorId: vendor.organisationId, name: "Logiciel" };
  const { productId } = await registerProduct(dpo, product, NOW);
  const organisations: Registered[] = [];
  for (let index = 0; index < size.organisations; index++) {
    const labs = Math.floor(((index + 1) * size.labs) / size.organisations);
    const before = Math.floor((index * size.labs) / size.organisations);
    const own = { name: `Biologie ${index + 1}`, kind: "laboratory" as const, labs: labs - before };
    organisations.push(await register(dpo, own));
  }
  return { dpo, userId, slug, organisations, vendorId: vendor.organisationId, productId };
}

type Registration = { name: string; kind: "laboratory" | "vendor"; labs: number };

async function register(dpo: Principal, { name, kind, labs }: Registration): Promise<Registered> {
  const own = Array.from({ length: labs }, (_, index) => ({
    name: `${name} ${index + 1}`,
    department: "56",
  }));
  const input = { name, kind, timeZone: "Europe/Paris", labs: own };
  const registered = await registerOrganisation(dpo, input, NOW);
  return { organisationId: registered.organisationId, labIds: registered.labs.map(({ id }) => id) };
}

/** What a DPO types for a leak at the vendor that touches the first `organisations` of the workspace. */
export function leakOf(crisis: Crisis, organisations: number): unknown {
  return {
    title: "Fichier de patients publié",
    kind: "leak_at_vendor",
    natures: ["confidentiality"],
    cause: "external_malicious",
    detection: AWARE,
    dataCategories: ["identity", "nir", "health"],
    vendorId: crisis.vendorId,
    productId: crisis.productId,
    risk: "high_risk",
    severeHealthIncident: true,
    itSystemAttack: true,
    exposures: crisis.organisations.slice(0, organisations).map(({ organisationId, labIds }) => ({
      organisationId,
      awareness: AWARE,
      labs: labIds.map((labId) => ({ labId, personsEstimated: 1_200 })),
    })),
  };
}
