import { inviteMember } from "#features/members/commands/invite-member.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { registerProduct } from "#features/vendors/commands/register-product.ts";
import { recordDeployment } from "#features/vendors/deployments/commands/record-deployment.ts";
import { memberPrincipal, type Principal, type Role } from "#lib/scope.ts";
import { CAST, type CastRole } from "./cast.ts";
import type { SeededOrganisation } from "./organisations.ts";

type Opening = {
  readonly slug: string;
  readonly organisations: readonly SeededOrganisation[];
  /** The laboratory whose organisation the lab manager and the signatory speak for. */
  readonly labNumber: number;
  /** Who alone makes an administrator. */
  readonly founder: Principal;
  readonly dpo: Principal;
};

export type RegisteredOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly insured: boolean;
  readonly labs: readonly { readonly id: string; readonly number: number; readonly persons: number }[];
};
export type Group = {
  readonly slug: string;
  /** The outsider is in none. */
  readonly cast: Readonly<Record<Exclude<CastRole, "outsider">, Principal>>;
  readonly organisations: readonly RegisteredOrganisation[];
  /** The organisation of `labNumber`. */
  readonly own: RegisteredOrganisation;
  readonly vendorId: string;
  readonly productId: string;
};

/** Invented, as the organisations are: the product in service over the years that the leak covers. */
const DEPLOYED = [
  { productVersion: "5.4", fromOn: "2012-01-02" },
  { productVersion: "5.6", fromOn: "2014-09-01" },
  { productVersion: "5.4", fromOn: "2013-03-04", untilOn: "2020-09-30" },
  { productVersion: "" },
] as const;

/** A crisis cell's organisations, a vendor, its product, and the cast but for its DPO, who is there, and the outsider. */
export async function openGroup(opening: Opening, now: Temporal.Instant): Promise<Group> {
  const { slug, founder, dpo } = opening;
  const organisations: RegisteredOrganisation[] = [];
  for (const one of opening.organisations) organisations.push(await register(dpo, one, now));
  const own = organisations.find(({ labs }) => labs.some(({ number }) => number === opening.labNumber));
  if (own === undefined) throw new RangeError(`no laboratory has number ${opening.labNumber}`);
  const vendor = { name: "Dedalus", kind: "vendor", timeZone: "Europe/Paris" };
  const { organisationId: vendorId } = await registerOrganisation(dpo, vendor, now);
  const { productId } = await registerProduct(dpo, { vendorId, name: "Megabus" }, now);
  for (const [place, { id }] of organisations.entries())
    await recordDeployment(dpo, { organisationId: id, productId, ...DEPLOYED[place % DEPLOYED.length] }, now);
  const invite = async (role: CastRole, roles: readonly Role[], organisationIds: readonly string[] = []) => {
    const by = role === "administrator" ? founder : dpo;
    const { userId } = await inviteMember(by, { ...CAST[role], roles, organisationIds }, now);
    return memberPrincipal(userId, slug);
  };
  const cast = {
    dpo,
    labManager: await invite("labManager", ["lab_manager"], [own.id]),
    signatory: await invite("signatory", ["signatory"], [own.id]),
    responder: await invite("responder", ["responder"]),
    auditor: await invite("auditor", ["auditor"]),
    counsel: await invite("counsel", ["counsel"]),
    vendorContact: await invite("vendorContact", ["vendor_contact"], [vendorId]),
    administrator: await invite("administrator", ["administrator"]),
  };
  return { slug, cast, organisations, own, vendorId, productId };
}

async function register(dpo: Principal, { input, persons }: SeededOrganisation, now: Temporal.Instant) {
  const { organisationId: id, labs } = await registerOrganisation(dpo, input, now);
  return {
    id,
    name: input.name,
    insured: input.traits.includes("cyber_insured"),
    labs: labs.map((lab) => ({ ...lab, persons: persons.get(lab.number) ?? 0 })),
  };
}
