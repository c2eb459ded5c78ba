import { spawn } from "node:child_process";
import { join } from "node:path";
import { AppError } from "./errors.ts";
import type { PdfDocument } from "./pdf-document.ts";

const MOST_AT_ONCE = 2;
const MOST_WAITING = 8;
const MOST_MS = 20_000;
const MOST_INPUT = 8 * 1024 * 1024;

const PRINTER = join("lib", "pdf-printer.ts");

let printing = 0;
const waiting: (() => void)[] = [];

/** The document as a PDF/A-3a file, set by a process of its own that is killed when it takes too much. */
export async function printPdf(document: PdfDocument): Promise<Buffer> {
  const input = JSON.stringify(document);
  if (Buffer.byteLength(input) > MOST_INPUT)
    throw new AppError("too_many", "more than one document can hold");
  await takeTurn();
  try {
    return await runPrinter(input);
  } finally {
    giveTurn();
  }
}

async function takeTurn(): Promise<void> {
  if (printing < MOST_AT_ONCE) {
    printing += 1;
    return;
  }
  if (waiting.length >= MOST_WAITING) throw new AppError("too_many", "too many documents at once");
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** A turn passes from one to the next: `printing` counts turns, not starts. */
function giveTurn(): void {
  const next = waiting.shift();
  if (next === undefined) printing -= 1;
  else next();
}

function runPrinter(input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--max-old-space-size=512", PRINTER], {
      env: { NODE_ENV: "production" },
      timeout: MOST_MS,
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
