import { cache } from "react";
import { getOwnWorkspace } from "#features/first-run/queries.ts";
import { countTroubles } from "#features/mails/queries.ts";
import { notFound } from "#lib/errors.ts";
import { findMailServer } from "#lib/mail.ts";
import { getPageActor, inPageScope } from "#lib/page-scope.ts";
import {
  canChangeMember,
  canEndMembership,
  canInviteMember,
  canLinkAccounts,
  canReadSettings,
} from "./access.ts";
import { listMembers, listOrganisationNames, listOtherAccounts } from "./queries.ts";

/** Who is here, and as what: for the frame around every page of a workspace. */
export const loadShell = cache(async (workspace: string) => {
  const { name, roles, reach, workspaceName, organisationIds } = await getPageActor(workspace);
  return { name, roles, reach, workspaceName, speaksForOrganisations: organisationIds.length > 0 };
});

export type Shell = Awaited<ReturnType<typeof loadShell>>;

/** The people of a workspace, and what whoever reads may do about them. */
export function loadPeople(workspace: string, chosen: string | string[] | undefined) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadSettings(actor)) throw notFound("settings");
    const members = await listMembers(tx);
    const found = members.find(({ id }) => id === chosen) ?? null;
    return {
      now: Temporal.Now.instant(),
      members,
      chosen: found,
      accounts: found === null ? [] : await listOtherAccounts(tx, found.id),
      organisations: await listOrganisationNames(tx),
      locale: (await getOwnWorkspace(tx, null, actor)).locale,
      mail: findMailServer() === null ? ("none" as const) : ("set_up" as const),
      may: {
        invite: canInviteMember(actor),
        change: canChangeMember(actor),
        end: canEndMembership(actor),
        link: canLinkAccounts(actor),
      },
    };
  });
}

/** What stands in the way of safe operation, as far as the application itself can see. */
export function loadMissing(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadSettings(actor)) throw notFound("settings");
    const active = (await listMembers(tx)).filter(({ endedAt }) => endedAt === null);
    const holders = (role: string) => active.filter(({ roles }) => roles.includes(role)).length;
    const troubles = await countTroubles(tx);
    return [
      { name: "untold", isMissing: troubles.waiting > 0 || troubles.lost > 0 },
      { name: "administrators", isMissing: holders("administrator") < 2 },
      { name: "dpo", isMissing: holders("dpo") === 0 },
      { name: "auditor", isMissing: holders("auditor") === 0 },
      { name: "witness", isMissing: (await tx.witness.count({ where: { dismissedAt: null } })) === 0 },
    ] as const;
  });
}
