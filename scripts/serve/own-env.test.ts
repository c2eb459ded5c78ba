import { expect, test } from "vitest";
import { ownEnv } from "./own-env.ts";

const LOGINS = ["DATABASE_URL", "WORKER_DATABASE_URL", "MIGRATE_DATABASE_URL", "BACKUP_DATABASE_URL"];
const SECRETS = ["AUTH_SECRET", "METRICS_TOKEN", "BACKUP_PASSPHRASE", "LOG_KEYS"];
const OPEN = { PATH: "/usr/bin", AUTH_URL: "https://maincourante.example.org", AWS_REGION: "eu-west-3" };
const given = { ...OPEN, ...Object.fromEntries([...LOGINS, ...SECRETS].map((name) => [name, "…"])) };

test.each([
  ["application", ["DATABASE_URL", "AUTH_SECRET", "METRICS_TOKEN"]],
  ["worker", ["DATABASE_URL", "WORKER_DATABASE_URL", "AUTH_SECRET", "LOG_KEYS"]],
] as const)("the %s is given its own logins and secrets and nobody else's", (program, own) => {
  const names = Object.keys(ownEnv(program, given));
  expect(names.sort()).toEqual([...Object.keys(OPEN), ...own].sort());
});
