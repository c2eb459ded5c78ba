import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import prisma from "prisma/package.json" with { type: "json" };
import { runStep } from "./run-step.ts";
import { say } from "./say.ts";
import { sourceHash } from "./source-hash.ts";

const root = resolve(import.meta.dirname, "../..");

// What is not named here counts: a folder forgotten costs a build too many, never pages that are out of date.
const notInPages = [
  "node_modules",
  "docs",
  "e2e",
  "bench",
  "scripts",
  "worker",
  "prisma/generated",
  "prisma/migrations",
  "prisma/seed",
  "next-env.d.ts",
  "tsconfig.tsbuildinfo",
  "test-results",
  "playwright-report",
];

function hasStamp(stamp: string, hash: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** Generates the database client when the schema changed. */
export async function generateClient(stop: AbortSignal): Promise<void> {
  const stamp = join(root, "prisma/generated/.schema-hash");
  const hash = `${prisma.version} ${sourceHash({ root: join(root, "prisma/schema"), skip: [] })}`;
  if (hasStamp(stamp, hash)) return;
  say("Generating the database client");
  await runStep({
    name: "prisma generate",
    command: [process.execPath, "node_modules/prisma/build/index.js", "generate"],
    // Generating needs no engine; naming any program keeps prisma from downloading one.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
    stop,
  });
  writeFileSync(stamp, hash);
}

type Build = { skip: string[]; stop: AbortSignal };

/** Builds the pages when anything they are made of changed. */
export async function buildPages({ skip, stop }: Build): Promise<void> {
  const stamp = join(root, ".next/source-hash");
  const hash = sourceHash({ root, skip: [...notInPages, ...skip] });
  if (hasStamp(stamp, hash)) return;
  say("Building the pages (about a minute the first time)");
  await runStep({
    name: "next build",
    command: [process.execPath, "node_modules/next/dist/bin/next", "build"],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stop,
  });
  writeFileSync(stamp, hash);
}
