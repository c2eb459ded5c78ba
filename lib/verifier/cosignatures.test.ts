import { expect, test } from "vitest";
import { CHECKPOINT } from "#ledger/bundle.ts";
import { cosignaturePayload, cosignedBytes } from "#ledger/cosignature.ts";
import {
  ED25519_COSIGNATURE,
  keyIdOf,
  readNote,
  signatureLine,
  writeVerifierKey,
} from "#ledger/signed-note.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { nodePlatform } from "./node-platform.ts";
import { INCIDENT, logOf, openMembers, testTools, withFile } from "./test-bundles.ts";

const TIME = 1_762_678_800;
const log = logOf(30);
const bundle = log.bundle(INCIDENT);
const note = Buffer.from(bundle.members.get(CHECKPOINT) ?? []).toString();

function witnessOf(seed: number, name = `temoin.example/${seed}`) {
  const { sha256, publicKey, sign } = testTools(seed);
  const key = { name, type: ED25519_COSIGNATURE, publicKey } as const;
  const lineFor = (text: string, time = TIME) =>
    signatureLine({
      ...{ name, keyId: keyIdOf(key, sha256) },
      payload: cosignaturePayload({ time, signature: sign(cosignedBytes(time, text)) }),
    });
  return { key: writeVerifierKey(key, sha256), lineFor };
}

const [first, second, stranger] = [witnessOf(21), witnessOf(22), witnessOf(23)];
const { text } = readNote(note);

const verdictOn = (checkpoint: string, given: object = {}) => {
  const members = withFile(bundle, CHECKPOINT, Buffer.from(checkpoint));
  return verifyBundle({ bundle: openMembers(members), platform: nodePlatform, ...given });
};

test("witnesses whose keys the reader gave are listed with the time they say, in the order given", async () => {
  const cosigned = note + first.lineFor(text) + second.lineFor(text, TIME + 60);
  const witnesses = [second.key, first.key, second.key];
  expect(await verdictOn(cosigned, { witnesses, key: log.key })).toMatchObject({
    ...{ valid: true, keyTrusted: true, uncheckedSignatures: 0 },
    cosignatures: [
      { witness: "temoin.example/22", key: second.key, at: "2025-11-09T09:01:00.000Z" },
      { witness: "temoin.example/21", key: first.key, at: "2025-11-09T09:00:00.000Z" },
    ],
  });
});

test("a cosignature proves nothing to who was not given its key, and no key in the bundle is asked for", async () => {
  const verdict = await verdictOn(note + stranger.lineFor(text));
  expect(verdict).toMatchObject({ valid: true, keyTrusted: false, cosignatures: [], uncheckedSignatures: 2 });
});

test("a witness that has not cosigned is told as such, and is no change", async () => {
  const verdict = await verdictOn(note + first.lineFor(text), { witnesses: [second.key] });
  expect(verdict).toMatchObject({ valid: true, cosignatures: [{ witness: "temoin.example/22", at: null }] });
});

test("a cosignature of another checkpoint, or at another time than it says, is found", async () => {
  const line = first.lineFor(text);
  const other = first.lineFor(text.replace(/\n\d+\n/, "\n999\n"));
  const [start, payload = ""] = [line.slice(0, line.lastIndexOf(" ") + 1), line.trim().split(" ").at(-1)];
  const bytes = Buffer.from(payload, "base64");
  bytes[11] = (bytes[11] ?? 0) ^ 1;
  for (const forged of [other, `${start}${bytes.toString("base64")}\n`])
    expect(await verdictOn(note + forged, { witnesses: [first.key] })).toMatchObject({
      ...{ valid: false, cosignatures: [{ at: null }] },
      problems: [{ kind: "bad_cosignature", path: CHECKPOINT }],
    });
});

test("the log's own key is no witness's, nor is a text that is no key", async () => {
  for (const witness of [log.key, "temoin.example"])
    await expect(verdictOn(note, { witnesses: [witness] })).rejects.toMatchObject({
      code: "bad_key",
      path: "--witness",
    });
});
