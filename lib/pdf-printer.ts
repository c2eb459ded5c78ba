import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontCoverage } from "./font-coverage.ts";
import type { PdfDocument } from "./pdf-document.ts";
import { printableText } from "./printable-text.ts";

// A process of its own: one document in by the standard input, one file out by the standard output.

const WEIGHTS = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"];
const TAGGED = "a-3a";
const ACCESSIBLE = "ua-1";
/** As TAGGED but without tags: for machines whose newest binary is of the release before (decision 033). */
const UNTAGGED = "a-3b";
/** Each trial takes some milliseconds; a text in more foreign characters than these is written in their numbers. */
const MOST_TRIALS = 500;

const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
const fontBlobs = WEIGHTS.map((file) => readFileSync(join(fonts, file)));
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
const archive = isKnown(TAGGED) ? TAGGED : UNTAGGED;
// Where it is not known, printing it fails: a file never claims what it is not.
const standard = { pdfStandard: process.argv[2] === "accessible" ? ACCESSIBLE : archive };
/** Where what is attached stands for the typesetter; nothing else is there. */
const ATTACHED = join(import.meta.dirname, "attached");

function isKnown(pdfStandard: string): boolean {
  const { result } = compiler.compile({ mainFileContent: "" });
  if (result === null) return false;
  try {
    compiler.pdf(result, { pdfStandard });
    return true;
  } catch (error) {
    // Any other complaint is about the empty trial, not about the standard.
    return !String(error).includes("unknown variant");
  }
}

function print({ attachments = [], ...document }: PdfDocument): Buffer {
  const attached = attachments.map(({ content: _content, ...about }) => about);
  const set = compiler.compile({
    mainFilePath: join(import.meta.dirname, "pdf-document.typ"),
    inputs: { document: JSON.stringify({ ...document, attached, date: partsOf(document.at) }) },
  });
  if (set.result === null)
    throw new Error(`not set: ${JSON.stringify(set.takeDiagnostics()?.shortDiagnostics)}`);
  return compiler.pdf(set.result, standard);
}

function partsOf(at: number): number[] {
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC");
  return [year, month, day, hour, minute, second];
}

const invisible = /^[\n\t\p{Default_Ignorable_Code_Point}\p{Z}]$/u;
const coverages = fontBlobs.map(fontCoverage);

/** In every weight of the document's own font. */
function isInFont(cluster: string): boolean {
  return [...cluster].every((one) => {
    const point = one.codePointAt(0) ?? 0;
    return invisible.test(one) || coverages.every((drawn) => drawn.has(point));
  });
}

const tried = new Map<string, boolean>();

/** By the document's own font, or by another that the typesetter finds: that only a trial tells. */
function canDraw(cluster: string): boolean {
  if (isInFont(cluster)) return true;
  const known = tried.get(cluster);
  if (known !== undefined) return known;
  const isDrawn = tried.size < MOST_TRIALS && isSet(cluster);
  tried.set(cluster, isDrawn);
  return isDrawn;
}

const TRIAL = `#set document(title: "-", date: datetime(year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0))
#set text(font: "Inter", lang: "fr", fallback: true)
#sys.inputs.text #text(weight: 600, sys.inputs.text)`;

function isSet(text: string): boolean {
  try {
    const { result } = compiler.compile({ mainFileContent: TRIAL, inputs: { text } });
    return result !== null && compiler.pdf(result, standard).length > 0;
  } catch {
    return false;
  }
}

const { attachments = [], ...sent }: PdfDocument = JSON.parse(readFileSync(0, "utf8"));
for (const { path, content } of attachments) compiler.mapShadow(join(ATTACHED, path), Buffer.from(content));

function read(mayDraw: (cluster: string) => boolean): PdfDocument {
  const read = JSON.parse(JSON.stringify(sent), (_name, value) =>
    typeof value === "string" ? printableText(value, mayDraw) : value,
  );
  return { ...read, attachments };
}

function printed(): Buffer {
  try {
    return print(read(canDraw));
  } catch (error) {
    if (tried.size === 0) throw error;
    // What was drawn alone is not always drawn among others; what the document's own font holds is.
    return print(read(isInFont));
  }
}

process.stdout.write(printed());
