import { NextRequest, NextResponse } from "next/server";
import NextAuth, { type NextAuthConfig, type NextAuthResult } from "next-auth";
import { authAdapter } from "./auth-adapter.ts";
import { SESSION_HOURS } from "./auth-sessions.ts";
import { authOrigin, authSecret } from "./auth-settings.ts";
import { LINK_SECONDS, newToken } from "./auth-tokens.ts";
import { findUserByEmail } from "./auth-users.ts";
import { parseEmailAddress } from "./email-address.ts";
import { AppError } from "./errors.ts";
import { localPath } from "./local-path.ts";
import { logFailure } from "./log.ts";

const BASE_PATH = "/api/auth";
const SESSION_SECONDS = SESSION_HOURS * 3600;

const isSecure = (): boolean => authOrigin().startsWith("https:");

export function sessionCookieName(): string {
  return isSecure() ? "__Host-maincourante-session" : "maincourante-session";
}

// None of next-auth's own addresses is served: only the acts below reach it, with an address built from AUTH_URL.
function config(): NextAuthConfig {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  return {
    adapter: authAdapter,
    basePath: BASE_PATH,
    secret: authSecret(),
    trustHost: true,
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: sessionCookieName(), options } },
    // Twelve hours from the sign-in: an update age equal to the life means it is never prolonged.
    session: {
      strategy: "database",
      maxAge: SESSION_SECONDS,
      updateAge: SESSION_SECONDS,
      generateSessionToken: newToken,
    },
    providers: [
      {
        id: "link",
        type: "email",
        name: "link",
        maxAge: LINK_SECONDS,
        normalizeIdentifier: exactAddress,
        sendVerificationRequest: () => {
          throw new AppError("unavailable", "no mail is sent by this installation");
        },
      },
    ],
    callbacks: {
      signIn: async ({ user }) =>
        user.id !== undefined && (await findUserByEmail(user.email ?? ""))?.id === user.id,
      redirect: ({ url, baseUrl }) => `${baseUrl}${localPath(url, baseUrl)}`,
    },
    logger: {
      // A bundler shortens the names of classes, not their type.
      error: (error) =>
        logFailure("sign_in.refused", { kind: "type" in error ? String(error.type) : error.name }),
      warn: (code) => logFailure("sign_in.warning", { kind: code }),
      debug: () => undefined,
    },
  };
}

function exactAddress(raw: string): string {
  const address = parseEmailAddress(raw);
  if (address === null) throw new AppError("invalid", "not an e-mail address");
  return address;
}

const kept: { nextAuth?: NextAuthResult } = {};

function nextAuth(): NextAuthResult {
  kept.nextAuth ??= NextAuth(config());
  return kept.nextAuth;
}

// Any other error of next-auth is a failure of the machine, and the link may still be good.
const LINK_REFUSALS = new Set(["Verification", "AccessDenied"]);

type Redemption = {
  readonly email: string;
  readonly token: string;
  /** Where to go next; a path of another site becomes "/". */
  readonly to: string;
  /** The session the browser has now, which ends when another person signs in. */
  readonly session?: string | undefined;
};

/** Exchanges the token of a link for a session; null for a link that is wrong, used or past its ten minutes. */
export async function redeem({ email, token, to, session }: Redemption) {
  if (parseEmailAddress(email) === null) return null;
  const url = new URL(`${BASE_PATH}/callback/link`, authOrigin());
  url.search = new URLSearchParams({ email, token, callbackUrl: to }).toString();
  const headers = session === undefined ? {} : { cookie: `${sessionCookieName()}=${session}` };
  const answer = await nextAuth().handlers.GET(new NextRequest(url, { headers }));
  const location = new URL(answer.headers.get("location") ?? "/", authOrigin());
  const refusal = location.searchParams.get("error");
  if (refusal !== null && LINK_REFUSALS.has(refusal)) return null;
  const cookie = new NextResponse(null, { headers: answer.headers }).cookies.get(sessionCookieName());
  if (cookie === undefined || cookie.value === "")
    throw new AppError("unavailable", "no session was started");
  return { cookie, to: localPath(`${location.pathname}${location.search}`, authOrigin()) };
}
