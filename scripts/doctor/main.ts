/**
 * doctor
 *
 * Says what is missing or weak in an installation, running or not. Exit 0: it may start, warnings or not; 1: it may not.
 */
import { resolve } from "node:path";
import { judgeInstallation } from "#features/installation/rules.ts";
import { readEnv } from "#lib/env.ts";
import { findClaim } from "#scripts/start/claim.ts";
import { embeddedUrls } from "#scripts/start/database.ts";
import { givenUrls } from "#scripts/start/given-urls.ts";
import { readFacts } from "./read-facts.ts";
import { sayFinding } from "./say-finding.ts";

process.chdir(resolve(import.meta.dirname, "../.."));

async function examine(): Promise<boolean> {
  const env = readEnv();
  const folder = resolve(env.DATA_DIR);
  const given = givenUrls(env);
  if (given === undefined && findClaim(folder) === null)
    throw new Error(`Nothing runs from ${folder}: start it first, or give the three database addresses.`);
  const facts = await readFacts({
    env,
    urls: given ?? embeddedUrls(folder),
    secret: env.AUTH_SECRET ?? null,
  });
  const findings = judgeInstallation(facts);
  for (const finding of findings) console.log(sayFinding(finding));
  if (findings.length === 0) console.log("Nothing is missing.");
  return findings.every(({ level }) => level !== "refuses");
}

try {
  process.exitCode = (await examine()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
