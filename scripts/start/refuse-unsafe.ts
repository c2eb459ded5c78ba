import { judgeInstallation } from "#features/installation/rules.ts";
import type { Env } from "#lib/env.ts";
import { readFacts } from "#scripts/doctor/read-facts.ts";
import { sayFinding } from "#scripts/doctor/say-finding.ts";
import type { DatabaseUrls } from "#scripts/postgres/installation.ts";

/** Throws one line that says what to change when the installation may not start so. */
export async function refuseUnsafe(env: Env, urls: DatabaseUrls): Promise<void> {
  const findings = judgeInstallation(await readFacts({ env, urls, secret: env.AUTH_SECRET ?? null }));
  const [first] = findings.filter(({ level }) => level === "refuses");
  if (first !== undefined) throw new Error(sayFinding(first));
}
