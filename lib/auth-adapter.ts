import type { Adapter, AdapterUser } from "next-auth/adapters";
import { endSession, findSession, startSession } from "./auth-sessions.ts";
import { takeLinkToken } from "./auth-tokens.ts";
import { findUserByEmail, findUserById, type User } from "./auth-users.ts";
import { AppError } from "./errors.ts";

/** What next-auth may do with our rows: find people and start sessions. It creates nobody. */
export const authAdapter: Adapter = {
  createUser: refuse,
  linkAccount: refuse,
  createVerificationToken: refuse,
  updateSession: refuse,
  getUserByAccount: () => null,
  getUser: async (id) => adapted(await findUserById(id)),
  getUserByEmail: async (email) => adapted(await findUserByEmail(email)),
  updateUser: async ({ id }) => adapted(await findUserById(id)) ?? refuse(),
  createSession: async ({ sessionToken, userId }) => {
    const expiresAt = await startSession({ token: sessionToken, userId, now: Temporal.Now.instant() });
    return { sessionToken, userId, expires: asDate(expiresAt) };
  },
  getSessionAndUser: async (sessionToken) => {
    const live = await findSession(sessionToken, Temporal.Now.instant());
    if (live === null) return null;
    const user = asAdapterUser(live.user);
    return { user, session: { sessionToken, userId: user.id, expires: asDate(live.expiresAt) } };
  },
  deleteSession: endSession,
  useVerificationToken: async ({ identifier, token }) => {
    const expiresAt = await takeLinkToken({ identifier, tokenHash: token });
    return expiresAt === null ? null : { identifier, token, expires: asDate(expiresAt) };
  },
};

function refuse(): never {
  throw new AppError("forbidden", "people are invited, sessions are not prolonged");
}

const adapted = (user: User | null): AdapterUser | null => (user === null ? null : asAdapterUser(user));
const asAdapterUser = (user: User): AdapterUser => ({ ...user, emailVerified: null });
const asDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);
