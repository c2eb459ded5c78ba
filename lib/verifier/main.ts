/**
 * verify [BUNDLE.zip or folder] [--since OLDER.zip] [--key VERIFIER-KEY] [--witness VERIFIER-KEY]…
 *
 * Keys are the log's own and its witnesses', got elsewhere: none in the bundle is believed.
 * Without a path, the folder this file is in. Prints one JSON document. Exit 0: valid; 1: not what the log vouches for,
 * each difference listed; 2: cannot be read as a bundle, the reason on the error output.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { UnreadableBundle } from "#ledger/bundle-problem.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { nodePlatform } from "./node-platform.ts";
import { withPath } from "./with-path.ts";

const USAGE = "expected BUNDLE.zip [--since OLDER.zip] [--key VERIFIER-KEY] [--witness VERIFIER-KEY]";

class Misused extends Error {}

function readArguments(given: readonly string[]) {
  const { values, positionals } = parsed([...given]);
  const [path = beside(), ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Misused(`${USAGE}, found ${positionals.length} paths`);
  return { path, ...values };
}

function parsed(args: string[]) {
  const text = "string" as const;
  const options = {
    since: { type: text },
    key: { type: text },
    witness: { type: text, multiple: true },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Misused(`${USAGE}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The unpacked bundle that this very file is part of. */
function beside(): string | undefined {
  return existsSync(join(import.meta.dirname, "manifest.json")) ? import.meta.dirname : undefined;
}

function refuse(code: string, message: string, path: string): void {
  process.stderr.write(`${JSON.stringify({ error: { code, message, path } }, null, 2)}\n`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { path, since, key, witness: witnesses = [] } = readArguments(process.argv.slice(2));
  const given = { witnesses, ...(key === undefined ? {} : { key }), platform: nodePlatform };
  const verdict = await withPath(path, (bundle) =>
    since === undefined
      ? verifyBundle({ bundle, ...given })
      : withPath(since, (older) => verifyBundle({ bundle, since: older, ...given })),
  );
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  process.exitCode = verdict.valid ? 0 : 1;
}

try {
  await run();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UnreadableBundle) refuse(error.code, message, error.path);
  else refuse(error instanceof Misused ? "invalid" : "unavailable", message, "");
}
