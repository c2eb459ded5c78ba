import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { sessionCookieName } from "./auth.ts";
import { endSession, findSession } from "./auth-sessions.ts";
import type { User } from "./auth-users.ts";
import { AppError } from "./errors.ts";
import { listMemberships, type Membership, memberPrincipal, type Principal } from "./scope.ts";

/** Who sends this request, by a live row of ours; null without one. Asked anew at each request. */
export const findUser = cache(async (): Promise<User | null> => {
  const token = await findSessionToken();
  if (token === undefined) return null;
  const live = await findSession(token, Temporal.Now.instant());
  return live?.user ?? null;
});

export async function findSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}

export async function getUser(): Promise<User> {
  const user = await findUser();
  if (user === null) throw new AppError("unauthenticated", "no live session");
  return user;
}

/** For pages and their loaders: without a session, the sign-in page, which leads back here. */
export async function getPrincipal(workspace: string): Promise<Principal> {
  const user = await findUser();
  if (user === null) {
    const to = (await headers()).get("x-page");
    redirect(`/${await getLocale()}/sign-in${to === null ? "" : `?${new URLSearchParams({ to })}`}`);
  }
  return memberPrincipal(user.id, workspace);
}

/** For actions and endpoints: without a session, an error, so that what was typed is kept. */
export async function requirePrincipal(workspace: string): Promise<Principal> {
  return memberPrincipal((await getUser()).id, workspace);
}

export const listWorkspaces = cache(async (): Promise<Membership[]> => listMemberships((await getUser()).id));

export async function endThisSession(): Promise<void> {
  const token = await findSessionToken();
  if (token !== undefined) await endSession(token);
  (await cookies()).delete(sessionCookieName());
}
