import { hash, randomBytes, randomInt } from "node:crypto";
import { authSecret } from "./auth-settings.ts";
import { ask } from "./db.ts";
import type { Locale } from "./i18n.ts";
import { newId } from "./ids.ts";

/** So many links go to one address at the request of others, within so long. */
export const LINKS_ALLOWED = 5;
export const LINK_WINDOW = { minutes: 15 } as const;
const CODES = 1_000_000;

type Asking = {
  readonly email: string;
  readonly locale: Locale;
  /** Where to go once signed in; a path of this site. */
  readonly path: string;
  readonly now: Temporal.Instant;
};

/** What the browser keeps, and the code it shows for another device. */
export type Asked = { readonly browser: string; readonly code: string };

/**
 * Notes that somebody at the door asked for a link: the same statements for an address that is known and for one that
 * is not. Null for the sixth within a quarter of an hour.
 */
export async function requestLink({ email, locale, path, now }: Asking): Promise<Asked | null> {
  const since = now.subtract(LINK_WINDOW).toString();
  const asked = await ask((client) => client.linkRequest.count({ where: { email, askedAt: { gt: since } } }));
  if (asked >= LINKS_ALLOWED) return null;
  const id = newId();
  const browser = randomBytes(32).toString("base64url");
  const code = String(randomInt(CODES)).padStart(6, "0");
  const kept = { browser: browserHash(browser), code: codeHash(code) };
  await ask((client) =>
    client.linkRequest.create({ data: { id, email, locale, path, ...kept, askedAt: now.toString() } }),
  );
  return { browser, code };
}

export async function findLinkRequest(id: string) {
  return ask((client) =>
    client.linkRequest.findUnique({
      where: { id },
      select: { email: true, locale: true, path: true, browser: true, code: true },
    }),
  );
}

export function browserHash(browser: string): string {
  return hash("sha256", browser);
}

/** With the installation's secret: a million codes are tried in a second by whoever reads the table alone. */
export function codeHash(code: string): string {
  return hash("sha256", `${code.replace(/\D/g, "")} ${authSecret()}`);
}
