import { spawn } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";

const READER = join("lib", "pdf-text-reader.ts");
const HEAP_MEGABYTES = 1_024;
const LONGEST_MS = 180_000;

export type PdfRead = {
  readonly pages: number;
  /** Pages on which there is no text: as a rule, images of pages. */
  readonly withoutText: number;
  /** What is attached to it and is no text: archives, other documents. */
  readonly closed: number;
};

/**
 * The text of a PDF, given to `onText` as it is read by a process of its own, which is killed when it takes too much.
 * Null where it cannot be read to its end: encrypted, damaged, made to hang. Nothing of it touches the disk.
 */
export function readPdfText(
  pieces: AsyncIterable<Uint8Array>,
  onText: (text: Uint8Array) => void,
): Promise<PdfRead | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, READER], {
      env: { NODE_ENV: "production", NODE_NO_WARNINGS: "1" },
      timeout: LONGEST_MS,
      killSignal: "SIGKILL",
      stdio: ["pipe", "pipe", "pipe"],
    });
    const said: Buffer[] = [];
    child.stdout.on("data", onText);
    child.stderr.on("data", (part: Buffer) => said.push(part));
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? readSaid(Buffer.concat(said).toString("utf8")) : null));
    const source = Readable.from(pieces, { objectMode: false });
    source.on("error", (error) => {
      child.kill("SIGKILL");
      reject(error);
    });
    // A reader that dies before it read everything is told by its exit.
    child.stdin.on("error", () => undefined);
    source.pipe(child.stdin);
  });
}

/** The last line: what pdf.js has to say of a damaged file comes before it. */
function readSaid(text: string): PdfRead | null {
  try {
    const { pages, withoutText, closed } = JSON.parse(text.slice(text.lastIndexOf('{"pages"')));
    return { pages, withoutText, closed };
  } catch {
    return null;
  }
}
