import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { createFounder } from "#lib/auth-users.ts";
import { newId } from "#lib/ids.ts";
import { founderPrincipal, memberPrincipal, type Principal } from "#lib/scope.ts";

type Opening = {
  readonly slug: string;
  readonly name: string;
  readonly founder: { readonly name: string; readonly email: string };
};

/** A new workspace and its founder, who is its administrator and its DPO. */
export async function openWorkspace(
  { slug, name, founder }: Opening,
  now: Temporal.Instant,
): Promise<Principal> {
  const user = await createFounder({ ...founder, now });
  const principal = founderPrincipal({ userId: user.id, name: user.name, workspaceId: newId() });
  await createWorkspace(principal, { slug, name }, now);
  return memberPrincipal(user.id, slug);
}
