import { readPdfText } from "#lib/pdf-text.ts";
import type { Findings } from "../rules.ts";
import { textCounter } from "../scan/rules.ts";

/** Beyond this, a PDF is not opened: all of it would have to be in memory. */
export const LARGEST_PDF = 256 * 1024 * 1024;

/** What is found in the text of a PDF, in its forms and in what is attached to it; its pages without text count as images. */
export async function scanPdf(pieces: AsyncIterable<Uint8Array>): Promise<Findings> {
  const text = textCounter();
  const read = await readPdfText(pieces, text.add);
  const counts = text.counts();
  if (read === null) return { ...counts, unread: 1, images: 0 };
  return { ...counts, unread: read.closed, images: read.withoutText };
}
