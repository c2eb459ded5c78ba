import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfDocument } from "./pdf-document.ts";

// A process of its own: one document in by the standard input, one file out by the standard output.

const WEIGHTS = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"];

function print(document: PdfDocument): Buffer {
  const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: WEIGHTS.map((file) => readFileSync(join(fonts, file))) }],
  });
  const set = compiler.compile({
    mainFilePath: join(import.meta.dirname, "pdf-document.typ"),
    inputs: { document: JSON.stringify({ ...document, date: partsOf(document.at) }) },
  });
  if (set.result === null)
    throw new Error(`not set: ${JSON.stringify(set.takeDiagnostics()?.shortDiagnostics)}`);
  return compiler.pdf(set.result, { pdfStandard: "a-3a" });
}

function partsOf(at: number): number[] {
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC");
  return [year, month, day, hour, minute, second];
}

process.stdout.write(print(JSON.parse(readFileSync(0, "utf8"))));
