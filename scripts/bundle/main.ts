/**
 * bundle REFERENCE OUT.zip [--workspace W] [--redact lab:REF|regulator|insurer]
 *
 * Makes the bundle of a case and prints one JSON document. Exit 0: OUT.zip is there, whole; 2: it is as it was before, the
 * reason on the error output.
 */
import { resolve } from "node:path";
import { readArguments } from "./arguments.ts";
import { openInstallation } from "./open-installation.ts";
import { refusalOf } from "./refusal.ts";

/** npm runs it in the product's own folder: OUT.zip is meant where it was called. */
const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(resolve(import.meta.dirname, "../.."));
// Steps of a start tell of themselves; here nothing but the document is printed.
console.log = () => undefined;

async function run(): Promise<object> {
  const asked = readArguments(process.argv.slice(2), calledFrom);
  const installation = await openInstallation();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void installation.close().finally(() => process.exit(2)));
  try {
    // What reads the database is loaded once its client is generated and its address known.
    const { writeBundle } = await import("./write-bundle.ts");
    return await writeBundle(asked, installation);
  } finally {
    await installation.close();
  }
}

try {
  process.stdout.write(`${JSON.stringify(await run(), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${JSON.stringify({ error: refusalOf(error) }, null, 2)}\n`);
  process.exitCode = 2;
}
process.exit();
