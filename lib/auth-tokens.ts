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
type KeptToken = LinkToken & { readonly expiresAt: Temporal.Instant };

export async function storeLinkToken({ identifier, tokenHash, expiresAt }: KeptToken): Promise<void> {
  await ask((client) =>
    client.signInToken.create({ data: { identifier, tokenHash, expiresAt: expiresAt.toString() } }),
  );
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
