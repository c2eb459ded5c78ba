import { createPublicKey, hash, verify as verifyEd25519 } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "./hex.ts";
import {
  CHECKPOINT_0,
  CHECKPOINT_8,
  FORKED_CHECKPOINT_8,
  LOG_KEY,
  PETER_KEY,
  REFERENCE_LEAVES,
  WITNESS_BODY,
} from "./reference-log.ts";
import { readVerifierKey, type Verify } from "./signed-note.ts";
import { type Kept, openSubmission, type Submission, witnessDecision } from "./witness-decision.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const verify: Verify = async (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  return verifyEd25519(
    null,
    message,
    createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }),
    signature,
  );
};
const log = readVerifierKey(LOG_KEY, sha256);
const keysOf = (origin: string) => (origin === log.name ? [log] : null);
const rootOf = (size: number): Uint8Array =>
  fromHex(REFERENCE_LEAVES[size - 1]?.root ?? "") ?? new Uint8Array();
const kept = (size: number): Kept => ({ size, root: rootOf(size) });

async function submission(body: string): Promise<Submission> {
  const opened = await openSubmission({ body, keysOf, verify });
  if ("status" in opened) throw new Error(`${opened.status}`);
  return opened;
}
const answer = async (body: string, before: Kept | null) =>
  witnessDecision(await submission(body), before, sha256);

describe("a witness", () => {
  test("cosigns what continues what it cosigned last, and keeps it", async () => {
    const decided = await answer(WITNESS_BODY, kept(6));
    expect(decided.status === 200 && [decided.keep.size, toHex(decided.keep.root)]).toEqual([
      8,
      REFERENCE_LEAVES[7].root,
    ]);
  });

  test("cosigns a log it has not cosigned before, and the same checkpoint again", async () => {
    expect((await answer(`old 0\n\n${CHECKPOINT_8}`, null)).status).toBe(200);
    expect((await answer(`old 0\n\n${CHECKPOINT_0}`, null)).status).toBe(200);
    expect((await answer(`old 8\n\n${CHECKPOINT_8}`, kept(8))).status).toBe(200);
  });

  test("answers 400 to what it cannot read and to an old size beyond the new", async () => {
    expect(await openSubmission({ body: "old six", keysOf, verify })).toEqual({ status: 400 });
    expect(await answer(`old 9\n\n${CHECKPOINT_8}`, kept(8))).toEqual({ status: 400 });
  });

  test("answers 404 for a log it does not know and 403 without a signature that holds", async () => {
    const unknown = () => null;
    expect(await openSubmission({ body: WITNESS_BODY, keysOf: unknown, verify })).toEqual({ status: 404 });
    const others = () => [readVerifierKey(PETER_KEY, sha256)];
    expect(await openSubmission({ body: WITNESS_BODY, keysOf: others, verify })).toEqual({ status: 403 });
    const forged = WITNESS_BODY.replace("\n8\n", "\n9\n");
    expect(await openSubmission({ body: forged, keysOf, verify })).toEqual({ status: 403 });
  });

  test("answers 409 with its size to another old size, and to another root at its size", async () => {
    expect(await answer(WITNESS_BODY, kept(7))).toEqual({ status: 409, size: 7 });
    expect(await answer(WITNESS_BODY, null)).toEqual({ status: 409, size: 0 });
    expect(await answer(`old 8\n\n${FORKED_CHECKPOINT_8}`, kept(8))).toEqual({ status: 409, size: 8 });
  });

  test("answers 422 to a proof that fails: a forked log among them", async () => {
    const forked = WITNESS_BODY.replace(CHECKPOINT_8, FORKED_CHECKPOINT_8);
    expect(await answer(forked, kept(6))).toEqual({ status: 422 });
    expect(await answer(`old 6\n\n${CHECKPOINT_8}`, kept(6))).toEqual({ status: 422 });
  });
});
