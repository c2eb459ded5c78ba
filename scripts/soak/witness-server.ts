import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { cosignaturePayload, cosignedBytes } from "#ledger/cosignature.ts";
import { fromHex, toHex } from "#ledger/hex.ts";
import {
  ED25519_COSIGNATURE,
  keyIdOf,
  signatureLine,
  type VerifierKey,
  writeVerifierKey,
} from "#ledger/signed-note.ts";
import { type Kept, openSubmission, type Submission, witnessDecision } from "#ledger/witness-decision.ts";
import { sha256 } from "#lib/sha256.ts";
import { verifyEd25519 } from "#lib/signed-log/verify-ed25519.ts";
import { writeDurably } from "#lib/signed-log/write-durably.ts";

type Witness = {
  /** Where it keeps, for each log, what it cosigned last. */
  readonly folder: string;
  readonly name: string;
  /** 32 bytes, and what signs with their private half. */
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
  readonly logs: readonly VerifierKey[];
  readonly seconds: () => number;
};

const MOST_BYTES = 100_000;

/** A witness of c2sp.org/tlog-witness on a port of the loopback. */
export async function startWitness(witness: Witness) {
  mkdirSync(witness.folder, { recursive: true });
  const server = createServer(async (request, response) => {
    const { status, text, type } = await answerTo(witness, request).catch(() => ({
      ...{ status: 500, text: "", type: "text/plain" },
    }));
    response.writeHead(status, { "Content-Type": type }).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const key = { name: witness.name, type: ED25519_COSIGNATURE, publicKey: witness.publicKey } as const;
  return {
    url: `http://127.0.0.1:${port}`,
    verifierKey: writeVerifierKey(key, sha256),
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function answerTo(witness: Witness, request: IncomingMessage) {
  const isAsked = request.method === "POST" && request.url === "/add-checkpoint";
  if (!isAsked) return { status: 404, text: "", type: "text/plain" };
  const body = await readBody(request);
  const keysOf = (origin: string) => {
    const keys = witness.logs.filter(({ name }) => name === origin);
    return keys.length === 0 ? null : keys;
  };
  const opened = await openSubmission({ body, keysOf, verify: verifyEd25519 });
  if ("status" in opened) return { status: opened.status, text: "", type: "text/plain" };
  return decided(witness, opened);
}

/** Read, decide, store, sign: without a pause in between, so that no two submissions cross. */
function decided(witness: Witness, submission: Submission) {
  const file = join(witness.folder, toHex(sha256(Buffer.from(submission.checkpoint.origin))));
  const answer = witnessDecision(submission, readKept(file), sha256);
  if (answer.status === 409) return { status: 409, text: `${answer.size}\n`, type: "text/x.tlog.size" };
  if (answer.status !== 200) return { status: answer.status, text: "", type: "text/plain" };
  writeDurably(file, `${answer.keep.size} ${toHex(answer.keep.root)}`);
  const time = witness.seconds();
  const signature = witness.sign(cosignedBytes(time, submission.text));
  const { name, publicKey } = witness;
  const keyId = keyIdOf({ name, type: ED25519_COSIGNATURE, publicKey }, sha256);
  const line = signatureLine({ name, keyId, payload: cosignaturePayload({ time, signature }) });
  return { status: 200, text: line, type: "text/plain; charset=utf-8" };
}

function readKept(file: string): Kept | null {
  if (!existsSync(file)) return null;
  const [size = "", root = ""] = readFileSync(file, "utf8").split(" ");
  return { size: Number(size), root: fromHex(root) ?? new Uint8Array() };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new RangeError("too long");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
