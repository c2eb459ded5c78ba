import { inviteMember } from "#features/members/commands/invite-member.ts";
import { memberPrincipal, type Principal } from "#lib/scope.ts";
import { CAST } from "./cast.ts";
import { openGroup } from "./open-group.ts";
import { seededOrganisations } from "./organisations.ts";
import { rightNow } from "./right-now.ts";
import { tellCases } from "./tell-cases.ts";

type Loading = {
  /** Who asked for the cases: they invite the DPO of the cast, who tells them, and make the administrator. */
  readonly founder: Principal;
  readonly slug: string;
  /** Called when one more part is whole. */
  readonly moved: () => Promise<void>;
};

/** Loads the cases into a workspace that is empty, through the product's own commands. */
export async function loadCases({ founder, slug, moved }: Loading): Promise<void> {
  const invitation = { ...CAST.dpo, roles: ["dpo"] };
  const { userId } = await inviteMember(founder, invitation, rightNow());
  const dpo = memberPrincipal(userId, slug);
  const group = await openGroup(
    { slug, organisations: seededOrganisations(), labNumber: 7, founder, dpo },
    rightNow(),
  );
  await tellCases(group, moved);
}
