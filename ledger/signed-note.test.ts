import {
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify as verifyEd25519,
} from "node:crypto";
import { describe, expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";
import { checkpointText, openCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { cosignaturePayload, cosignedBytes, readCosignature } from "./cosignature.ts";
import { toHex } from "./hex.ts";
import {
  CHECKPOINT_0,
  CHECKPOINT_6,
  CHECKPOINT_8,
  EMPTY_ROOT,
  FORGED_ROOT,
  FORKED_CHECKPOINT_8,
  LOG_KEY,
  PETER_KEY,
  PETER_NOTE,
  REFERENCE_LEAVES,
  SOFA_NOTE,
  WITNESS_KEY,
  WITNESS_LINE,
} from "./reference-log.ts";
import {
  keyIdOf,
  openNote,
  readNote,
  readVerifierKey,
  readVerifierKeyAsync,
  signatureLine,
  type Verify,
  writeNote,
  writeVerifierKey,
} from "./signed-note.ts";

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
const peter = readVerifierKey(PETER_KEY, sha256);
const log = readVerifierKey(LOG_KEY, sha256);
const witness = readVerifierKey(WITNESS_KEY, sha256);
const COSIGNED_8 = CHECKPOINT_8 + WITNESS_LINE;

describe("the key of a verifier", () => {
  test.each([PETER_KEY, LOG_KEY, WITNESS_KEY])(
    "%s is read, its id recomputed, and written the same",
    async (text) => {
      const key = readVerifierKey(text, sha256);
      expect(writeVerifierKey(key, sha256)).toBe(text);
      expect(await readVerifierKeyAsync(text, async (bytes) => sha256(bytes))).toEqual(key);
      expect(toHex(key.publicKey)).toBe("1a5cd907143c384c41e830c5bce12aa8817ec5649aaabf2c31388b35b2d744d6");
    },
  );

  test.each(Array.from(PETER_KEY, (_, at) => at))("with character %i changed or missing is refused", (at) => {
    const other = PETER_KEY[at] === "A" ? "B" : "A";
    const changed = PETER_KEY.slice(0, at) + other + PETER_KEY.slice(at + 1);
    const shorter = PETER_KEY.slice(0, at) + PETER_KEY.slice(at + 1);
    for (const text of [changed, shorter]) expect(() => readVerifierKey(text, sha256)).toThrow(RangeError);
  });
});

describe("a signed note", () => {
  test("as published opens with its key, its text ending in a newline", async () => {
    const { text, signatures } = await openNote(PETER_NOTE, [peter], verify);
    expect(text.split("\n")).toHaveLength(3);
    expect(signatures).toEqual([{ key: peter, time: null }]);
  });

  test("with any one character changed is refused", async () => {
    for (const [at, character] of Array.from(PETER_NOTE).entries()) {
      const characters = Array.from(PETER_NOTE);
      characters[at] = character === "x" ? "y" : "x";
      await expect(openNote(characters.join(""), [peter], verify), `${at}`).rejects.toThrow(RangeError);
    }
  });

  test("is split at its last empty line", () => {
    const { text } = readNote(`a\n\nb\n\n${CHECKPOINT_8.split("\n\n")[1]}`);
    expect(text).toBe("a\n\nb\n");
  });

  test("is refused without a signature by a known key, and with one that fails beside one that holds", async () => {
    await expect(openNote(CHECKPOINT_8, [peter], verify)).rejects.toThrow("no signature by a known key");
    const failing = CHECKPOINT_8 + WITNESS_LINE.replace("VU/EA9sB5", "VU/EB9sB5").replace("AAAABl", "AAAABm");
    await expect(openNote(failing, [log, witness], verify)).rejects.toThrow("does not hold");
    expect((await openNote(failing, [log], verify)).signatures).toHaveLength(1);
  });

  test.each([
    ["no newline at the end", CHECKPOINT_8.slice(0, -1)],
    ["no signature", CHECKPOINT_8.slice(0, CHECKPOINT_8.indexOf("—"))],
    ["no empty line", CHECKPOINT_8.replace("\n\n", "\n")],
    ["a control character", `\t${CHECKPOINT_8}`],
    ["a carriage return", CHECKPOINT_8.replaceAll("\n", "\r\n")],
    ["a hyphen for the dash", CHECKPOINT_8.replace("—", "-")],
    ["a second space", CHECKPOINT_8.replace("— ", "—  ")],
    ["a line after the signatures that is none", `${CHECKPOINT_8}x\n`],
    ["base64 with bits nobody reads", CHECKPOINT_8.replace("FMAQ=", "FMAR=")],
    ["base64 without its padding", CHECKPOINT_8.replace("FMAQ=", "FMAQ")],
    ["half a character", `\ud800${CHECKPOINT_8}`],
    ["101 signatures", CHECKPOINT_8 + WITNESS_LINE.repeat(100)],
    ["a name with a plus sign", CHECKPOINT_8.replace("— example", "— e+xample")],
  ])("is refused with %s", (_, note) => {
    expect(() => readNote(note)).toThrow(RangeError);
  });

  test("of a hundred signatures is read", () => {
    expect(readNote(CHECKPOINT_8 + WITNESS_LINE.repeat(99)).signatures).toHaveLength(100);
  });

  test("signed by a new key is written and opens, the text beginning with an empty line included", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const spoken = { name: "laboratoire.example/log", type: 1, publicKey: rawKey(publicKey) } as const;
    const key = { ...spoken, keyId: keyIdOf(spoken, sha256) };
    const text = "\nÉté\n\n3\n";
    const payload = sign(null, Buffer.from(text), privateKey);
    const note = writeNote(text, [{ name: key.name, keyId: key.keyId, payload }]);
    expect((await openNote(note, [key], verify)).text).toBe(text);
    expect(() => writeNote("no newline", [{ name: key.name, keyId: key.keyId, payload }])).toThrow(
      RangeError,
    );
    expect(() => writeNote(text, [])).toThrow(RangeError);
  });
});

function rawKey(publicKey: KeyObject): Uint8Array {
  return Uint8Array.from(Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url"));
}

describe("a checkpoint", () => {
  test.each([
    [CHECKPOINT_0, 0, EMPTY_ROOT],
    [CHECKPOINT_6, 6, REFERENCE_LEAVES[5].root],
    [CHECKPOINT_8, 8, REFERENCE_LEAVES[7].root],
    [FORKED_CHECKPOINT_8, 8, FORGED_ROOT],
  ])("of the reference log opens: %#", async (note, size, root) => {
    const opened = await openCheckpoint(note, [log], verify);
    expect([opened.origin, opened.size, toHex(opened.root)]).toEqual([log.name, size, root]);
    expect(checkpointText(opened)).toBe(readNote(note).text);
  });

  test("of another log is read, its key unknown", () => {
    expect(readCheckpoint(SOFA_NOTE)).toMatchObject({
      origin: "example.com/behind-the-sofa",
      size: 20_852_163,
    });
  });

  test.each([
    ["a size with a leading zero", CHECKPOINT_8.replace("\n8\n", "\n08\n")],
    ["a size with a sign", CHECKPOINT_8.replace("\n8\n", "\n+8\n")],
    ["a size beyond counting", CHECKPOINT_8.replace("\n8\n", "\n9007199254740993\n")],
    ["no size", CHECKPOINT_8.replace("\n8\n", "\n\n")],
    ["a fourth line", CHECKPOINT_8.replace("\n\n", "\nmore\n\n")],
    ["two lines", CHECKPOINT_8.replace("\n8\n", "\n")],
    ["a root in base64url", CHECKPOINT_8.replace("/RgQyg=", "_RgQyg=")],
    ["a root with bits nobody reads", CHECKPOINT_8.replace("RgQyg=", "RgQyh=")],
    ["a short root", CHECKPOINT_8.replace("XcnaeacG", "acG")],
    ["an origin with a space", CHECKPOINT_8.replace("example", "an example")],
  ])("with %s is refused", (_, note) => {
    expect(() => readCheckpoint(note)).toThrow(RangeError);
  });

  test("that witnesses alone signed is refused", async () => {
    const cosignedAlone = `${readNote(CHECKPOINT_8).text}\n${WITNESS_LINE}`;
    await expect(openCheckpoint(cosignedAlone, [log, witness], verify)).rejects.toThrow("has not signed");
  });
});

describe("the cosignature of a witness", () => {
  test("as published holds, at its time", async () => {
    const { signatures } = await openCheckpoint(COSIGNED_8, [log, witness], verify);
    expect(signatures).toEqual([
      { key: log, time: null },
      { key: witness, time: 1_700_000_000 },
    ]);
  });

  test("covers its time: another time is refused", async () => {
    const [, cosigned] = readNote(COSIGNED_8).signatures;
    if (cosigned === undefined) throw new Error("no cosignature");
    const { signature, time } = readCosignature(cosigned.payload);
    expect(signatureLine({ ...cosigned, payload: cosignaturePayload({ time, signature }) })).toBe(
      WITNESS_LINE,
    );
    const payload = cosignaturePayload({ time: time + 1, signature });
    const moved = CHECKPOINT_8 + signatureLine({ ...cosigned, payload });
    await expect(openCheckpoint(moved, [log, witness], verify)).rejects.toThrow("does not hold");
    expect(new TextDecoder().decode(cosignedBytes(time, "x\n"))).toBe("cosignature/v1\ntime 1700000000\nx\n");
  });

  test("of another length, or of a time beyond counting, is none", () => {
    expect(() => readCosignature(new Uint8Array(71))).toThrow(RangeError);
    expect(() => readCosignature(new Uint8Array(72).fill(255))).toThrow(RangeError);
  });
});

test("base64 has one spelling for a byte string", () => {
  expect(toBase64(Uint8Array.of(255, 254))).toBe("//4=");
  expect(fromBase64("//4=")).toEqual(Uint8Array.of(255, 254));
  for (const text of ["//5=", "//4", "//4==", "__4=", " //4=", "//4=\n", "/", "===="])
    expect(fromBase64(text), text).toBeNull();
});
