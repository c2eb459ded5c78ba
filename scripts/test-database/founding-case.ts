import { inviteMember } from "#features/members/commands/invite-member.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, mandate, NOW } from "./crisis-cell.ts";

/** Eighteen controllers run thirty laboratories, twelve of them two each. */
const CONTROLLERS = 18;
const WITH_TWO = 12;

export type Controller = {
  readonly organisationId: string;
  readonly name: string;
  readonly signatory: Principal;
  readonly personsEstimated: number;
};
export type FoundingCase = { readonly incidentId: string; readonly controllers: readonly Controller[] };

/** The leak at the vendor with its controllers, each with a signatory of its own; the DPO files for all of them. */
export async function openFoundingCase(cell: CrisisCell, count = CONTROLLERS): Promise<FoundingCase> {
  const controllers: Controller[] = [];
  const exposures: object[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { labIds, ...controller } = await openController(cell, number);
    controllers.push(controller);
    exposures.push({
      ...{ organisationId: controller.organisationId, awareness: "2026-11-09T08:20:00Z" },
      labs: labIds.map((labId) => ({ labId, personsEstimated: controller.personsEstimated / labIds.length })),
    });
  }
  const { incidentId } = await logLeak(cell, { exposures, vendorAwareness: "2026-11-09T07:00:00Z" });
  return { incidentId, controllers };
}

async function openController({ dpo }: CrisisCell, number: number) {
  const name = `Organisme ${number}`;
  const labs = Array.from({ length: number <= WITH_TWO ? 2 : 1 }, (_, index) => ({
    ...{ name: `Laboratoire ${number}.${index + 1}`, department: "56" },
  }));
  const about = { name, kind: "laboratory", timeZone: "Europe/Paris", labs };
  const { organisationId, labs: registered } = await registerOrganisation(dpo, about, NOW);
  const signatory = await inviteSignatory(dpo, { number, organisationId });
  await mandate(dpo, organisationId, { to: signatory, capacity: "legal_representative" });
  await mandate(dpo, organisationId, { to: dpo, capacity: "dpo" });
  const labIds = registered.map(({ id }) => id);
  return { organisationId, name, signatory, labIds, personsEstimated: 2_000 + 2 * number };
}

type Seat = { readonly number: number; readonly organisationId: string };

async function inviteSignatory(dpo: Principal, { number, organisationId }: Seat): Promise<Principal> {
  const slug = await withScope(dpo, async (_tx, { workspaceName }) => workspaceName);
  const email = `representant-${number}@${slug}.example.org`;
  const about = { email, name: `Représentant n° ${number}`, roles: ["signatory"] };
  const { userId } = await inviteMember(dpo, { ...about, organisationIds: [organisationId] }, NOW);
  return memberPrincipal(userId, slug);
}
