"use server";

import { action } from "#lib/action.ts";
import { changeMember } from "./commands/change-member.ts";
import { endMembership } from "./commands/end-membership.ts";
import { inviteMember } from "./commands/invite-member.ts";
import { linkAccounts } from "./commands/link-accounts.ts";
import { renewInvitation } from "./commands/renew-invitation.ts";

export const inviteMemberAction = action(inviteMember);
export const changeMemberAction = action(changeMember);
export const endMembershipAction = action(endMembership);
export const linkAccountsAction = action(linkAccounts);
export const renewInvitationAction = action(renewInvitation);
