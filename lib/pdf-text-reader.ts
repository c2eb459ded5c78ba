// A process of its own, for a file that somebody sent may be made to hang or to fill whatever reads it: a PDF in by the
// standard input, its text out by the standard output, and at the end what could not be read, on the error output.

import { getDocumentProxy } from "unpdf";

const MOST_PAGES = 20_000;
/** Beginnings of what is no text: archives, and documents within the document. */
const CLOSED = ["PK\u0003\u0004", "\u001f\u008b", "7z\u00bc\u00af", "Rar!", "%PDF-"];

async function readInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((drained) => process.stdout.once("drain", drained));
}

const opened = await getDocumentProxy(await readInput(), {
  ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 },
});
const told = { pages: opened.numPages, withoutText: 0, closed: 0 };
for (let number = 1; number <= Math.min(opened.numPages, MOST_PAGES); number += 1) {
  const page = await opened.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
  if (text.trim() === "") told.withoutText += 1;
  const typed = (await page.getAnnotations()).map(({ fieldValue, contentsObj }) =>
    [fieldValue, contentsObj?.str].flat().filter((one) => typeof one === "string"),
  );
  await write(`${text}\n${typed.flat().join("\n")}\n\f\n`);
  page.cleanup();
}
for (const name of (await opened.getAttachments())?.keys() ?? []) {
  const bytes = (await opened.getAttachmentContent(name)) ?? new Uint8Array(0);
  const head = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (CLOSED.some((magic) => head.startsWith(magic))) told.closed += 1;
  else await write(bytes);
  await write("\n\f\n");
}
if (opened.numPages > MOST_PAGES) told.closed += 1;
process.stderr.write(JSON.stringify(told));
