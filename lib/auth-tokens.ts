import { hash, randomBytes } from "node:crypto";
import { authSecret } from "./auth-settings.ts";
import { ask } from "./db.ts";

export const LINK_SECONDS = 600;

/** 256 random bits, as they stand in a link or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** How next-auth hashes the token of a link before it looks for it. */
export function linkTokenHash(token: string): string {
  return hash("sha256", `${token}${authSecret()}`);
}

type LinkToken = { readonly identifier: string; readonly tokenHash: string };
/** Hashes of what the browser that asked keeps, and of the code it shows; null for a link nobody asked for at the door. */
export type AskedIn = { readonly browser: string; readonly code: string } | null;
type KeptToken = LinkToken & {
  readonly expiresAt: Temporal.Instant;
  readonly asked?: AskedIn;
  /** The membership whose invitation it is. */
  readonly invites?: string | null;
};

export async function storeLinkToken({
  identifier,
  tokenHash,
  expiresAt,
  asked = null,
  invites = null,
}: KeptToken): Promise<void> {
  const { browser, code } = asked ?? { browser: null, code: null };
  await ask((client) =>
    client.signInToken.create({
      data: { identifier, tokenHash, expiresAt: expiresAt.toString(), browser, code, invites },
    }),
  );
}

/** In which browser a live link was asked for; undefined when there is no such link. */
export async function findAskedIn(token: LinkToken, now: Temporal.Instant): Promise<AskedIn | undefined> {
  const { identifier, tokenHash } = token;
  const found = await ask((client) =>
    client.signInToken.findFirst({
      where: { identifier, tokenHash, expiresAt: { gt: now.toString() } },
      select: { browser: true, code: true },
    }),
  );
  if (found === null) return undefined;
  const { browser, code } = found;
  return browser === null || code === null ? null : { browser, code };
}

/** Whether the link would work; looking consumes nothing. */
export async function isLiveLinkToken(token: LinkToken, now: Temporal.Instant): Promise<boolean> {
  const { identifier, tokenHash } = token;
  const where = { identifier, tokenHash, expiresAt: { gt: now.toString() } };
  return (await ask((client) => client.signInToken.count({ where }))) === 1;
}

/** Takes the token away and says until when it was good; of many at once, one gets it. */
export async function takeLinkToken({ identifier, tokenHash }: LinkToken): Promise<Temporal.Instant | null> {
  const [taken] = await ask(
    (client) => client.$queryRaw<{ expires_at: Date }[]>`
      DELETE FROM auth.sign_in_tokens WHERE identifier = ${identifier} AND token_hash = ${tokenHash}
      RETURNING expires_at`,
  );
  return taken === undefined ? null : Temporal.Instant.fromEpochMilliseconds(taken.expires_at.getTime());
}

export async function dropLinkTokens(identifier: string): Promise<void> {
  await ask((client) => client.signInToken.deleteMany({ where: { identifier } }));
}
