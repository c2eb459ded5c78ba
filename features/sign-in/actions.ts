"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { actionFailure } from "#lib/action-failure.ts";
import type { ActionState } from "#lib/action-state.ts";
import { mayAttempt } from "#lib/attempts.ts";
import { redeem } from "#lib/auth.ts";
import { createFounder } from "#lib/auth-users.ts";
import { parseInput } from "#lib/command.ts";
import { parseEmailAddress } from "#lib/email-address.ts";
import { formToObject } from "#lib/form-to-object.ts";
import { defaultLocale, isLocale, type Locale } from "#lib/i18n.ts";
import { newId } from "#lib/ids.ts";
import { logEvent } from "#lib/log.ts";
import { founderPrincipal } from "#lib/scope.ts";
import { endThisSession, findSessionToken } from "#lib/session.ts";
import { issueLinkToken, withFirstAdministratorLink } from "#lib/sign-in-links.ts";
import { deriveSlug } from "./rules.ts";
import { firstRunInput } from "./schema.ts";

export async function redeemLink(locale: Locale, form: FormData): Promise<void> {
  const home = homeOf(locale);
  const link = { email: text(form, "email"), token: text(form, "token") };
  const outcome = await signIn(link, home);
  redirect(outcome === "done" ? home : `${home}/sign-in?link=${outcome}`, "replace");
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
  redirect(`${homeOf(locale)}/${workspace}`, "replace");
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
  await signIn({ email, token: await issueLinkToken({ email, now }) }, "/");
  return slug;
}

type Outcome = "done" | "dead" | "wait";

async function signIn(link: { email: string; token: string }, to: string): Promise<Outcome> {
  const address = parseEmailAddress(link.email);
  if (address === null) return "dead";
  if (!mayAttempt(address, Temporal.Now.instant())) return "wait";
  const redeemed = await redeem({ ...link, to, session: await findSessionToken() });
  logEvent(redeemed === null ? "sign_in.refused" : "sign_in.succeeded");
  if (redeemed === null) return "dead";
  (await cookies()).set(redeemed.cookie);
  return "done";
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

const homeOf = (locale: Locale): string => `/${isLocale(locale) ? locale : defaultLocale}`;
