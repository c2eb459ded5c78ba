import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { User } from "#lib/auth-users.ts";
import { findAsked } from "#lib/door-cookie.ts";
import { findMailServer } from "#lib/mail.ts";
import type { Membership } from "#lib/scope.ts";
import { findUser, listWorkspaces } from "#lib/session.ts";
import { findPersonOfLink, isFirstAdministratorLink, isOfAnotherBrowser } from "#lib/sign-in-links.ts";

type Entrance = { readonly user: User; readonly workspaces: readonly Membership[] };

/** Who stands at the door and what is open to them. */
export const loadEntrance = cache(async (): Promise<Entrance> => {
  const user = await findUser();
  if (user === null) redirect(`/${await getLocale()}/sign-in`);
  return { user, workspaces: await listWorkspaces() };
});

export type AddressParameter = string | string[] | undefined;

const one = (parameter: AddressParameter): string => (typeof parameter === "string" ? parameter : "");

type LinkParameters = {
  readonly email?: AddressParameter;
  readonly token?: AddressParameter;
  readonly to?: AddressParameter;
  readonly code?: AddressParameter;
};

/** What a link's page shows; looking at it uses nothing up. */
export async function loadLink(parameters: LinkParameters) {
  const link = { email: one(parameters.email), token: one(parameters.token) };
  const now = Temporal.Now.instant();
  const person = await findPersonOfLink(link, now);
  if (person === null) return null;
  const browser = (await findAsked())?.browser;
  const isElsewhere = await isOfAnotherBrowser({ ...link, browser }, now);
  const asksFor = parameters.code === "wrong" ? "wrong" : "needed";
  const code = isElsewhere ? asksFor : "not_needed";
  return { ...link, name: person.name, to: one(parameters.to), code } as const;
}

type DoorParameters = {
  readonly to?: AddressParameter;
  readonly asked?: AddressParameter;
  readonly address?: AddressParameter;
};

/** What stands at the door: a form where mail is set up, or the code of what was asked for a moment ago. */
export async function loadDoor({ to, asked, address }: DoorParameters) {
  const code = asked === "yes" ? ((await findAsked())?.code ?? null) : null;
  const isRefused = address === "refused" ? "refused" : null;
  return { mail: findMailServer() === null ? "none" : "set_up", code, to: one(to), isRefused } as const;
}

export async function loadFirstRun(parameter: AddressParameter): Promise<{ token: string } | null> {
  const token = one(parameter);
  return (await isFirstAdministratorLink(token, Temporal.Now.instant())) ? { token } : null;
}
