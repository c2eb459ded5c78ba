import { hash } from "node:crypto";
import type { User } from "./auth-users.ts";
import { ask } from "./db.ts";

export const SESSION_HOURS = 12;
const IDLE_HOURS = 2;
const SEEN_EVERY_SECONDS = 60;

type NewSession = { readonly token: string; readonly userId: string; readonly now: Temporal.Instant };

/** The table keeps the token's hash: reading it lets nobody in. */
const sessionHash = (token: string): string => hash("sha256", token);

export async function startSession({ token, userId, now }: NewSession): Promise<Temporal.Instant> {
  const expiresAt = now.add({ hours: SESSION_HOURS });
  const at = now.toString();
  const row = { tokenHash: sessionHash(token), userId, createdAt: at, seenAt: at };
  await ask((client) => client.session.create({ data: { ...row, expiresAt: expiresAt.toString() } }));
  return expiresAt;
}

export type LiveSession = { readonly user: User; readonly expiresAt: Temporal.Instant };

/** The session as its rows stand now: not past 12 hours, not idle for two, its person not disabled. */
export async function findSession(token: string, now: Temporal.Instant): Promise<LiveSession | null> {
  const tokenHash = sessionHash(token);
  const idleSince = now.subtract({ hours: IDLE_HOURS });
  const [found] = await ask(
    (client) => client.$queryRaw<SessionRow[]>`
      SELECT s.expires_at, s.seen_at, u.id, u.email, u.name
      FROM auth.sessions s JOIN auth.users u ON u.id = s.user_id
      WHERE s.token_hash = ${tokenHash} AND s.expires_at > ${dateOf(now)} AND s.seen_at > ${dateOf(idleSince)}
        AND u.disabled_at IS NULL`,
  );
  if (found === undefined) return null;
  const { id, email, name, expires_at, seen_at } = found;
  if (seen_at.getTime() < now.subtract({ seconds: SEEN_EVERY_SECONDS }).epochMilliseconds)
    await markSeen(tokenHash, now);
  return {
    user: { id, email, name },
    expiresAt: Temporal.Instant.fromEpochMilliseconds(expires_at.getTime()),
  };
}

type SessionRow = User & { readonly expires_at: Date; readonly seen_at: Date };

const dateOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);

async function markSeen(tokenHash: string, now: Temporal.Instant): Promise<void> {
  await ask((client) =>
    client.session.updateMany({ where: { tokenHash }, data: { seenAt: now.toString() } }),
  );
}

export async function endSession(token: string): Promise<void> {
  await ask((client) => client.session.deleteMany({ where: { tokenHash: sessionHash(token) } }));
}
