import type { IncomingMessage, ServerResponse } from "node:http";
import { Writable } from "node:stream";
import { createGzip, type Gzip } from "node:zlib";

const SHRINKS = /^(?:text\/(?!event-stream)|application\/(?:json|javascript|xml)|image\/svg\+xml)/;
const PAGE = /^text\/(?:html|x-component)/;
/** Named, and not by a weight of nothing refused. */
const READS_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;
const SMALL = 1_024;
/** Fed to the compressor at once: each piece of its own is a turn of another thread. */
const GATHERED = 65_536;

const typeOf = (answer: ServerResponse): string => String(answer.getHeader("content-type") ?? "");

function isWorthIt({ method, headers }: IncomingMessage, answer: ServerResponse): boolean {
  const length = answer.getHeader("content-length");
  return (
    method !== "HEAD" &&
    READS_GZIP.test(String(headers["accept-encoding"] ?? "")) &&
    ![204, 206, 304].includes(answer.statusCode) &&
    !answer.hasHeader("content-encoding") &&
    SHRINKS.test(typeOf(answer)) &&
    (length === undefined || Number(length) >= SMALL)
  );
}

/** A page is made for one reader once; a file is kept by browsers. */
function compressorFor(answer: ServerResponse): Gzip {
  const level = PAGE.test(typeOf(answer)) ? 1 : 6;
  answer.removeHeader("content-length");
  answer.setHeader("content-encoding", "gzip");
  return createGzip({ level });
}

type Way = {
  readonly write: (piece: Uint8Array, onSent: () => void) => boolean;
  readonly end: () => void;
};

/**
 * What leaves the compressor goes out by the answer's own methods, a piece once the one before it is sent: whoever writes the
 * answer waits for the slowest of both, and of a file that nobody reads little is held.
 */
function sendOut(gzip: Gzip, answer: ServerResponse, { write, end }: Way): void {
  const out = new Writable({
    write: (piece, _encoding, done) => write(piece, () => done()),
    final: (done) => {
      end();
      done();
    },
  });
  gzip.pipe(out);
  gzip.on("drain", () => answer.emit("drain"));
  answer.on("close", () => gzip.destroy());
}

function gather(gzip: Gzip) {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array) => {
    pieces.push(piece);
    size += piece.length;
  };
  const whole = () => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return bytes;
  };
  return {
    write: (piece: Uint8Array): boolean => {
      take(piece);
      return size < GATHERED || gzip.write(whole());
    },
    end: () => gzip.end(whole()),
  };
}

type Given = readonly unknown[];

/** Node takes text or bytes, an encoding, and whom to tell, each of them left out at will. */
function bytesOf([piece, encoding]: Given): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  if (typeof piece !== "string") return Buffer.alloc(0);
  return Buffer.from(piece, encoding === "latin1" ? encoding : "utf8");
}

function tell(given: Given): void {
  const done = given.find((one): one is () => void => typeof one === "function");
  if (done !== undefined) queueMicrotask(done);
}

/**
 * Compresses an answer on its way out, whole. Next flushes its compressor after every piece of a page: half as many bytes
 * again, and more time than compressing takes.
 */
export function compressAnswer(request: IncomingMessage, answer: ServerResponse): void {
  const { writeHead, write, end } = answer;
  const own = {
    write: (...given: Given): boolean => Reflect.apply(write, answer, given),
    end: (...given: Given): ServerResponse => Reflect.apply(end, answer, given),
  };
  let [isDecided, isEnded] = [false, false];
  let gathered: ReturnType<typeof gather> | null = null;

  const decide = () => {
    if (isDecided) return;
    isDecided = true;
    if (SHRINKS.test(typeOf(answer))) answer.appendHeader("vary", "accept-encoding");
    if (!isWorthIt(request, answer)) return;
    const gzip = compressorFor(answer);
    gathered = gather(gzip);
    sendOut(gzip, answer, own);
  };
  const replaced = {
    writeHead: (...given: Given): ServerResponse => {
      decide();
      return Reflect.apply(writeHead, answer, given);
    },
    write: (...given: Given): boolean => {
      decide();
      if (gathered === null) return own.write(...given);
      if (isEnded) return false;
      tell(given);
      return gathered.write(bytesOf(given));
    },
    end: (...given: Given): ServerResponse => {
      if (!answer.headersSent && bytesOf(given).length < SMALL) isDecided = true;
      decide();
      if (gathered === null) return own.end(...given);
      if (!isEnded) {
        isEnded = true;
        gathered.write(bytesOf(given));
        gathered.end();
      }
      tell(given);
      return answer;
    },
  };
  Object.assign(answer, replaced);
}
