import { toHex } from "#ledger/hex.ts";

type Sending = {
  /** Of the upload: GET says what has come, PUT of a part's number takes it. */
  readonly address: string;
  readonly file: File;
  readonly onPart: (done: number, count: number) => void;
};

type Known = { readonly partBytes: number; readonly parts: readonly { number: number; sha256: string }[] };

/** Why a file did not arrive: the key of a word under `problems`. */
export class SendingProblem extends Error {
  readonly problem: string;

  constructor(problem: string) {
    super(problem);
    this.problem = problem;
  }
}

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Sends every part that has not come yet, then reads the file once more: the hash over its parts as they are now, which
 * the server compares with what came.
 */
export async function sendParts({ address, file, onPart }: Sending): Promise<string> {
  const { partBytes, parts } = (await asked(address, {})) as Known;
  const come = new Map(parts.map(({ number, sha256 }) => [number, sha256]));
  const count = Math.ceil(file.size / partBytes);
  for (let number = 0; number < count; number += 1) {
    const body = await readPart(file, number, partBytes);
    const sha256 = await hashOf(body);
    if (come.get(number) !== sha256) await send(`${address}/${number}`, body, sha256);
    onPart(number + 1, count);
  }
  const hashes: string[] = [];
  for (let number = 0; number < count; number += 1)
    hashes.push(await hashOf(await readPart(file, number, partBytes)));
  return hashOf(new TextEncoder().encode(hashes.join("\n")));
}

/** A connection that breaks is tried again, a few times, further and further apart. */
async function send(address: string, body: ArrayBuffer, sha256: string): Promise<void> {
  const put = { method: "PUT", body, headers: { "x-part-sha256": sha256 } };
  for (const pause of PAUSES_MS) {
    try {
      await asked(address, put);
      return;
    } catch (error) {
      if (!(error instanceof SendingProblem) || !["broken", "unavailable"].includes(error.problem))
        throw error;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
  await asked(address, put);
}

async function asked(address: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(address, request).catch(() => {
    throw new SendingProblem("broken");
  });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  throw new SendingProblem(typeof said.problem === "string" ? said.problem : "unavailable");
}

/** A browser refuses to read a file that was changed after it was chosen. */
async function readPart(file: File, number: number, size: number): Promise<ArrayBuffer> {
  return file
    .slice(number * size, (number + 1) * size)
    .arrayBuffer()
    .catch(() => {
      throw new SendingProblem("fileChanged");
    });
}

async function hashOf(bytes: BufferSource): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
