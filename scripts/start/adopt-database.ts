import { resolve } from "node:path";
import { readEnv } from "#lib/env.ts";
import { findClaim } from "./claim.ts";
import { embeddedUrls } from "./database.ts";
import { readSecrets } from "./secrets.ts";

/** Gives this program the settings of the installation that runs from DATA_DIR, unless they are given already. */
export function adoptEmbeddedDatabase(): void {
  const env = readEnv();
  if (env.DATABASE_URL !== undefined) return;
  const folder = resolve(env.DATA_DIR);
  const claim = findClaim(folder);
  if (claim === null) {
    console.error(`Nothing runs from ${folder}: start with npm start, or set DATA_DIR.`);
    process.exit(1);
  }
  process.env.AUTH_URL ??= claim.url;
  process.env.AUTH_SECRET ??= readSecrets(folder).authSecret;
  Object.assign(process.env, embeddedUrls(folder));
}
