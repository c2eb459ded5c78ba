import { spawn } from "node:child_process";
import { join } from "node:path";
import { AppError } from "./errors.ts";
import type { PdfDocument } from "./pdf-document.ts";

const MOST_AT_ONCE = 2;
const MOST_WAITING = 8;

type Limits = { readonly ms: number; readonly input: number; readonly heapMegabytes: number };

const LIMITS = {
  /** A page's own document, while a person waits. */
  page: { ms: 20_000, input: 8 * 1024 * 1024, heapMegabytes: 512 },
  /** A whole case, made by the worker. */
  case: { ms: 300_000, input: 128 * 1024 * 1024, heapMegabytes: 2_048 },
} as const satisfies Readonly<Record<string, Limits>>;

/** "archive": PDF/A-3a. "accessible": PDF/UA-1, of which an archive is not sure. */
export type PdfStandard = "archive" | "accessible";

type Printing = { readonly standard?: PdfStandard; readonly scale?: keyof typeof LIMITS };

const PRINTER = join("lib", "pdf-printer.ts");

type Waiting = { readonly person: string; readonly start: () => void };

/** The persons for whom a document is being printed. */
const printing = new Set<string>();
const waiting: Waiting[] = [];

/**
 * The document as a file, set by a process of its own that is killed when it takes too much. For one person
 * one is printed at a time and one more may wait: the others' turns stay theirs.
 */
export async function printPdf(
  document: PdfDocument,
  person: string,
  { standard = "archive", scale = "page" }: Printing = {},
): Promise<Buffer> {
  const limits = LIMITS[scale];
  const input = JSON.stringify(document);
  if (Buffer.byteLength(input) > limits.input)
    throw new AppError("too_many", "more than one document can hold");
  await takeTurn(person);
  try {
    return await runPrinter(input, standard, limits);
  } finally {
    giveTurn(person);
  }
}

async function takeTurn(person: string): Promise<void> {
  if (printing.size < MOST_AT_ONCE && !printing.has(person)) {
    printing.add(person);
    return;
  }
  const isFull = waiting.length >= MOST_WAITING || waiting.some((one) => one.person === person);
  if (isFull) throw new AppError("too_many", "too many documents at once");
  await new Promise<void>((start) => waiting.push({ person, start }));
}

/** The next turn is the first one's for whom nothing is printed now. */
function giveTurn(person: string): void {
  printing.delete(person);
  const index = waiting.findIndex((one) => !printing.has(one.person));
  const [next] = index < 0 ? [] : waiting.splice(index, 1);
  if (next === undefined) return;
  printing.add(next.person);
  next.start();
}

function runPrinter(input: string, standard: PdfStandard, limits: Limits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const heap = `--max-old-space-size=${limits.heapMegabytes}`;
    const child = spawn(process.execPath, [heap, PRINTER, standard], {
      env: { NODE_ENV: "production" },
      timeout: limits.ms,
      killSignal: "SIGKILL",
      stdio: ["pipe", "pipe", "pipe"],
    });
    const parts: Buffer[] = [];
    const said: Buffer[] = [];
    const fail = (cause: unknown) => reject(new AppError("unavailable", "no PDF was made", { cause }));
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    // A printer that dies before it read everything is told by its exit.
    child.stdin.on("error", () => undefined);
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0 && parts.length > 0) return resolve(Buffer.concat(parts));
      fail(new Error(Buffer.concat(said).toString("utf8").slice(0, 2000)));
    });
    child.stdin.end(input);
  });
}
