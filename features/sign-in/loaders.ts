import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { User } from "#lib/auth-users.ts";
import type { Membership } from "#lib/scope.ts";
import { findUser, listWorkspaces } from "#lib/session.ts";
import { findPersonOfLink, isFirstAdministratorLink } from "#lib/sign-in-links.ts";

type Entrance = { readonly user: User; readonly workspaces: readonly Membership[] };

/** Who stands at the door and what is open to them. */
export const loadEntrance = cache(async (): Promise<Entrance> => {
  const user = await findUser();
  if (user === null) redirect(`/${await getLocale()}/sign-in`);
  return { user, workspaces: await listWorkspaces() };
});

export type AddressParameter = string | string[] | undefined;

const one = (parameter: AddressParameter): string => (typeof parameter === "string" ? parameter : "");

type LinkParameters = { readonly email?: AddressParameter; readonly token?: AddressParameter };

/** What a link's page shows; looking at it uses nothing up. */
export async function loadLink(parameters: LinkParameters) {
  const link = { email: one(parameters.email), token: one(parameters.token) };
  const person = await findPersonOfLink(link, Temporal.Now.instant());
  return person === null ? null : { ...link, name: person.name };
}

export async function loadFirstRun(parameter: AddressParameter): Promise<{ token: string } | null> {
  const token = one(parameter);
  return (await isFirstAdministratorLink(token, Temporal.Now.instant())) ? { token } : null;
}
