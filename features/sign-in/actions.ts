"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { acceptInvitation } from "#features/members/commands/accept-invitation.ts";
import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { findOpenInvitation } from "#features/members/queries.ts";
import { actionFailure } from "#lib/action-failure.ts";
import type { ActionState } from "#lib/action-state.ts";
import { mayAttempt } from "#lib/attempts.ts";
import { redeem } from "#lib/auth.ts";
import { authOrigin } from "#lib/auth-settings.ts";
import { createFounder, findUserByEmail } from "#lib/auth-users.ts";
import { parseInput } from "#lib/command.ts";
import { findAsked, forgetAsked, keepAsked } from "#lib/door-cookie.ts";
import { parseEmailAddress } from "#lib/email-address.ts";
import { formToObject } from "#lib/form-to-object.ts";
import { defaultLocale, isLocale, type Locale } from "#lib/i18n.ts";
import { newId } from "#lib/ids.ts";
import { requestLink } from "#lib/link-requests.ts";
import { localPath } from "#lib/local-path.ts";
import { logEvent } from "#lib/log.ts";
import {
  founderPrincipal,
  listMemberships,
  memberPrincipal,
  systemPrincipal,
  withScope,
} from "#lib/scope.ts";
import { endThisSession, findSessionToken } from "#lib/session.ts";
import {
  isCodeOfLink,
  isOfAnotherBrowser,
  issueLinkToken,
  withFirstAdministratorLink,
} from "#lib/sign-in-links.ts";
import { deriveSlug } from "./rules.ts";
import { firstRunInput } from "./schema.ts";

/** Asks for a link by mail. The answer is the same for an address that nobody here has. */
export async function askForLink(locale: Locale, form: FormData): Promise<void> {
  const door = `${homeOf(locale)}/sign-in`;
  const path = wanted(form, homeOf(locale));
  const email = parseEmailAddress(text(form, "email").trim().toLowerCase());
  const back = new URLSearchParams(path === homeOf(locale) ? {} : { to: path });
  if (email === null) back.set("address", "refused");
  else {
    const spoken = isLocale(locale) ? locale : defaultLocale;
    const asked = await requestLink({ email, locale: spoken, path, now: Temporal.Now.instant() });
    if (asked === null) back.set("link", "wait");
    else {
      await keepAsked(asked);
      back.set("asked", "yes");
    }
  }
  redirect(`${door}?${back}`, "replace");
}

export async function redeemLink(locale: Locale, form: FormData): Promise<void> {
  const home = homeOf(locale);
  const link = { email: text(form, "email"), token: text(form, "token") };
  const to = wanted(form, home);
  const outcome = await signIn(link, { to, code: text(form, "code") });
  if (outcome === "code")
    redirect(`${home}/sign-in/link?${new URLSearchParams({ ...link, to, code: "wrong" })}`, "replace");
  redirect(outcome === "done" ? to : `${home}/sign-in?link=${outcome}`, "replace");
}

export async function signOut(locale: Locale): Promise<void> {
  await endThisSession();
  redirect(`${homeOf(locale)}/sign-in`, "replace");
}

export async function foundWorkspace(
  locale: Locale,
  _previous: ActionState<never>,
  form: FormData,
): Promise<ActionState<never>> {
  let workspace: string;
  try {
    workspace = await found(form);
  } catch (error) {
    return actionFailure(error, form);
  }
  redirect(`${homeOf(locale)}/${workspace}/settings/first-run`, "replace");
}

async function found(form: FormData): Promise<string> {
  const now = Temporal.Now.instant();
  const { token, ...typed } = formToObject(form);
  const { name, email, workspace } = parseInput(firstRunInput, typed);
  const slug = deriveSlug(workspace);
  await withFirstAdministratorLink({
    token: String(token),
    now,
    found: async () => {
      const founder = await createFounder({ email, name, now });
      const principal = founderPrincipal({ userId: founder.id, name, workspaceId: newId() });
      await createWorkspace(principal, { slug, name: workspace }, now);
    },
  });
  await signIn({ email, token: await issueLinkToken({ email, now }) }, { to: "/", code: "" });
  return slug;
}

type Outcome = "done" | "dead" | "wait" | "code";
type Entering = { readonly to: string; readonly code: string };

async function signIn(link: { email: string; token: string }, { to, code }: Entering): Promise<Outcome> {
  const now = Temporal.Now.instant();
  const address = parseEmailAddress(link.email);
  if (address === null) return "dead";
  if (!mayAttempt(address, now)) return "wait";
  const browser = (await findAsked())?.browser;
  if ((await isOfAnotherBrowser({ ...link, browser }, now)) && !(await isCodeOfLink(link, code, now)))
    return "code";
  const redeemed = await redeem({ ...link, to, session: await findSessionToken() });
  logEvent(redeemed === null ? "sign_in.refused" : "sign_in.succeeded");
  if (redeemed === null) return "dead";
  (await cookies()).set(redeemed.cookie);
  await forgetAsked();
  await acceptInvitations(address, now);
  return "done";
}

/** Whoever comes in accepts what they were invited to. */
async function acceptInvitations(email: string, now: Temporal.Instant): Promise<void> {
  const user = await findUserByEmail(email);
  if (user === null) return;
  for (const { slug } of await listMemberships(user.id)) {
    const open = await withScope(memberPrincipal(user.id, slug), async (tx, { workspaceId }) => {
      const invitation = await findOpenInvitation(tx, user.id);
      return invitation === null ? null : { workspaceId, memberId: invitation.id };
    });
    if (open === null) continue;
    await acceptInvitation(systemPrincipal(open.workspaceId), { memberId: open.memberId }, now);
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Where the form says to go, if that is a page of this site. */
function wanted(form: FormData, home: string): string {
  const path = localPath(text(form, "to"), authOrigin());
  return path === "/" ? home : path;
}

const homeOf = (locale: Locale): string => `/${isLocale(locale) ? locale : defaultLocale}`;
