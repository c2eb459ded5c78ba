import { authOrigin } from "./auth-settings.ts";
import {
  type AskedIn,
  dropLinkTokens,
  findAskedIn,
  isLiveLinkToken,
  LINK_SECONDS,
  linkTokenHash,
  newToken,
  storeLinkToken,
  takeLinkToken,
} from "./auth-tokens.ts";
import { findUserByEmail, listEarliestUsers, type User } from "./auth-users.ts";
import { AppError, notFound } from "./errors.ts";
import { defaultLocale, type Locale } from "./i18n.ts";
import { browserHash, codeHash } from "./link-requests.ts";
import { listMemberships } from "./scope.ts";

/** No e-mail address: it has no @. */
const FIRST_ADMINISTRATOR = "first-administrator";
const FOUNDERS_LOOKED_AT = 20;

type Issuing = { readonly now: Temporal.Instant };

/** The address of a page that signs this person in, once, within ten minutes. */
export async function issueLink({ email, now }: Issuing & { readonly email: string }): Promise<string> {
  return addressOf("sign-in/link", { email, token: await issueLinkToken({ email, now }) });
}

type Mailed = Issuing & {
  readonly email: string;
  readonly locale: Locale;
  /** Where to go once signed in. */
  readonly to: string;
  readonly seconds: number;
  readonly asked: AskedIn;
  /** The membership that it is the invitation to. */
  readonly invites?: string;
};

/** The address that goes into a mail; its token is made now and stands nowhere else. */
export async function issueMailedLink({ email, locale, to, ...term }: Mailed): Promise<string> {
  if ((await findUserByEmail(email)) === null) throw notFound("user");
  const token = await issueToken(email, term);
  return addressOf("sign-in/link", { email, token, to }, locale);
}

/** What such a link carries, for a sign-in that follows at once. */
export async function issueLinkToken({ email, now }: Issuing & { readonly email: string }): Promise<string> {
  if ((await findUserByEmail(email)) === null) throw notFound("user");
  return issueToken(email, { now });
}

/** Replaces the link issued before it; refused as soon as a workspace exists. */
export async function issueFirstAdministratorLink({ now }: Issuing): Promise<string> {
  if (await hasWorkspace()) throw new AppError("conflict", "a workspace exists: its administrator invites");
  await dropLinkTokens(FIRST_ADMINISTRATOR);
  return addressOf("first-run", { token: await issueToken(FIRST_ADMINISTRATOR, { now }) });
}

type Term = Issuing & {
  readonly seconds?: number;
  readonly asked?: AskedIn;
  readonly invites?: string | null;
};

async function issueToken(
  identifier: string,
  { now, seconds = LINK_SECONDS, asked = null, invites = null }: Term,
): Promise<string> {
  const token = newToken();
  const expiresAt = now.add({ seconds });
  await storeLinkToken({ identifier, tokenHash: linkTokenHash(token), expiresAt, asked, invites });
  return token;
}

function addressOf(page: string, query: Record<string, string>, locale: Locale = defaultLocale): string {
  const url = new URL(`/${locale}/${page}`, authOrigin());
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

type Browser = Link & { readonly browser: string | undefined };

/** Whether the link was asked for at the door of another browser, whose code is then needed. */
export async function isOfAnotherBrowser({ email, token, browser }: Browser, now: Temporal.Instant) {
  const asked = await findAskedIn({ identifier: email, tokenHash: linkTokenHash(token) }, now);
  if (asked === null || asked === undefined) return false;
  return browser === undefined || browserHash(browser) !== asked.browser;
}

/** Whether this is the code that the browser shows in which the link was asked for. */
export async function isCodeOfLink({ email, token }: Link, code: string, now: Temporal.Instant) {
  const asked = await findAskedIn({ identifier: email, tokenHash: linkTokenHash(token) }, now);
  return asked === null || (asked !== undefined && codeHash(code) === asked.code);
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
