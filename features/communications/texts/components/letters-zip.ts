import { docx } from "#features/exports/formats/docx.ts";
import { writeZip, zipMember } from "#ledger/write-zip.ts";
import type { getTranslatorIn } from "#lib/translator.ts";
import { textLetter, type Written } from "./text-letter.ts";

type Words = Awaited<ReturnType<typeof getTranslatorIn>>;

/** One document for each laboratory, under its number in the list and its name: made one at a time, as it is sent. */
export function lettersZip(written: readonly Written[], t: Words): AsyncGenerator<Uint8Array> {
  return writeZip(members(written, t));
}

async function* members(written: readonly Written[], t: Words) {
  for (const [index, one] of written.entries()) {
    const bytes = Buffer.concat(await Array.fromAsync(docx(textLetter(one, "letter", t))));
    const number = String(index + 1).padStart(String(written.length).length, "0");
    yield zipMember(`${number}-${fileStem(one.facts.lab)}.docx`, new Uint8Array(bytes));
    // Whoever else waits for this process is answered between two letters.
    await new Promise((next) => setImmediate(next));
  }
}

/** A name as every file system and every zip takes it. */
function fileStem(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return (
    plain
      .replaceAll(/[^A-Za-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 60) || "letter"
  );
}
