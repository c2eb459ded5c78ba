import { authOrigin } from "./auth-settings.ts";
import {
  dropLinkTokens,
  isLiveLinkToken,
  LINK_SECONDS,
  linkTokenHash,
  newToken,
  storeLinkToken,
  takeLinkToken,
} from "./auth-tokens.ts";
import { findUserByEmail, listEarliestUsers, type User } from "./auth-users.ts";
import { AppError, notFound } from "./errors.ts";
import { defaultLocale } from "./i18n.ts";
import { listMemberships } from "./scope.ts";

/** No e-mail address: it has no @. */
const FIRST_ADMINISTRATOR = "first-administrator";
const FOUNDERS_LOOKED_AT = 20;

type Issuing = { readonly now: Temporal.Instant };

/** The address of a page that signs this person in, once, within ten minutes. */
export async function issueLink({ email, now }: Issuing & { readonly email: string }): Promise<string> {
  return addressOf("sign-in/link", { email, token: await issueLinkToken({ email, now }) });
}

/** What such a link carries, for a sign-in that follows at once. */
export async function issueLinkToken({ email, now }: Issuing & { readonly email: string }): Promise<string> {
  if ((await findUserByEmail(email)) === null) throw notFound("user");
  return issueToken(email, now);
}

/** Replaces the link issued before it; refused as soon as a workspace exists. */
export async function issueFirstAdministratorLink({ now }: Issuing): Promise<string> {
  if (await hasWorkspace()) throw new AppError("conflict", "a workspace exists: its administrator invites");
  await dropLinkTokens(FIRST_ADMINISTRATOR);
  return addressOf("first-run", { token: await issueToken(FIRST_ADMINISTRATOR, now) });
}

async function issueToken(identifier: string, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  const expiresAt = now.add({ seconds: LINK_SECONDS });
  await storeLinkToken({ identifier, tokenHash: linkTokenHash(token), expiresAt });
  return token;
}

function addressOf(page: string, query: Record<string, string>): string {
  const url = new URL(`/${defaultLocale}/${page}`, authOrigin());
  url.search = new URLSearchParams(query).toString();
  return url.href;
}

type Link = { readonly email: string; readonly token: string };

/** Whom the link would sign in, without using it up; null if it would not. */
export async function findPersonOfLink({ email, token }: Link, now: Temporal.Instant): Promise<User | null> {
  const user = await findUserByEmail(email);
  if (user === null) return null;
  const tokenHash = linkTokenHash(token);
  return (await isLiveLinkToken({ identifier: user.email, tokenHash }, now)) ? user : null;
}

export async function isFirstAdministratorLink(token: string, now: Temporal.Instant): Promise<boolean> {
  const tokenHash = linkTokenHash(token);
  return (
    (await isLiveLinkToken({ identifier: FIRST_ADMINISTRATOR, tokenHash }, now)) && !(await hasWorkspace())
  );
}

type Founding<T> = {
  readonly token: string;
  readonly now: Temporal.Instant;
  readonly found: () => Promise<T>;
};

/** Uses the link up for one founding; if that fails, the link is as good as before. */
export async function withFirstAdministratorLink<T>({ token, now, found }: Founding<T>): Promise<T> {
  const link = { identifier: FIRST_ADMINISTRATOR, tokenHash: linkTokenHash(token) };
  const expiresAt = await takeLinkToken(link);
  if (expiresAt === null || Temporal.Instant.compare(expiresAt, now) <= 0 || (await hasWorkspace()))
    throw new AppError("unauthenticated", "the link of the first administrator is used up");
  try {
    return await found();
  } catch (error) {
    await storeLinkToken({ ...link, expiresAt });
    throw error;
  }
}

// Workspaces are visible to their members alone: whoever founded one is among the first accounts.
async function hasWorkspace(): Promise<boolean> {
  for (const { id } of await listEarliestUsers(FOUNDERS_LOOKED_AT)) {
    if ((await listMemberships(id)).length > 0) return true;
  }
  return false;
}
