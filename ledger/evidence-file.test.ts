import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Aead,
  CHUNK_BYTES,
  type FileName,
  openFile,
  sealFile,
  unwrapKey,
  wrapKey,
  wrappedBy,
} from "./evidence-file.ts";

const used: string[] = [];
const aead: Aead = {
  seal: ({ key, nonce, aad }, plaintext) => {
    used.push(`${Buffer.from(key).toString("hex")} ${Buffer.from(nonce).toString("hex")}`);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(aad);
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  },
  open: ({ key, nonce, aad }, ciphertext) => {
    if (ciphertext.length < 16) return null;
    const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(aad);
    decipher.setAuthTag(ciphertext.subarray(-16));
    const plaintext = decipher.update(ciphertext.subarray(0, -16));
    try {
      return Buffer.concat([plaintext, decipher.final()]);
    } catch {
      return null;
    }
  },
};

const id = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-${digit.repeat(4)}-${digit.repeat(4)}-${digit.repeat(12)}`;
const HERE: FileName = { workspaceId: id("a"), fileId: id("1") };
const newKey = () => new Uint8Array(randomBytes(32));
const filled = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 7 + size) % 251);

async function seal(plaintext: Uint8Array, fileKey: Uint8Array, name = HERE): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of sealFile([plaintext], { ...name, fileKey, aead })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What comes out before the end or before the refusal, and the refusal. */
async function open(file: Uint8Array, fileKey: Uint8Array, name = HERE) {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of openFile([file], { ...name, fileKey, aead })) pieces.push(piece);
  } catch (error) {
    return { plaintext: Buffer.concat(pieces), refused: (error as { problem?: string }).problem };
  }
  return { plaintext: Buffer.concat(pieces), refused: null };
}

const TAG = 16;
const SEALED_CHUNK = CHUNK_BYTES + TAG;
const MAGIC = 8;
const chunkAt = (file: Uint8Array, number: number) =>
  file.subarray(MAGIC + number * SEALED_CHUNK, MAGIC + (number + 1) * SEALED_CHUNK);

describe("an encrypted evidence file", () => {
  test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    "of %i bytes opens as it was sealed, and has the length that the format says",
    async (size) => {
      const key = newKey();
      const file = await seal(filled(size), key);
      expect(file).toHaveLength(MAGIC + size + TAG * Math.max(1, Math.ceil(size / CHUNK_BYTES)));
      const { plaintext, refused } = await open(file, key);
      expect(refused).toBeNull();
      expect(plaintext.equals(filled(size))).toBe(true);
    },
  );

  test("is the same however its bytes arrive", async () => {
    const key = newKey();
    const plaintext = filled(CHUNK_BYTES + 5_000);
    const file = await seal(plaintext, key);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 12 }), async (cuts) => {
        const arriving: Uint8Array[] = [];
        let from = 0;
        for (const cut of cuts) {
          arriving.push(file.subarray(from, from + cut));
          from += cut;
        }
        const pieces: Uint8Array[] = [];
        for await (const piece of openFile([...arriving, file.subarray(from)], {
          ...HERE,
          fileKey: key,
          aead,
        }))
          pieces.push(piece);
        expect(Buffer.concat(pieces).equals(plaintext)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test("with one bit flipped anywhere is refused, and nothing of the changed chunk comes out", async () => {
    const key = newKey();
    const plaintext = filled(2 * CHUNK_BYTES + 100);
    const file = await seal(plaintext, key);
    const places = [
      0,
      7,
      MAGIC,
      MAGIC + CHUNK_BYTES,
      MAGIC + SEALED_CHUNK + 3,
      file.length - 1,
      file.length - TAG - 1,
    ];
    for (const place of places) {
      const flipped = Uint8Array.from(file);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      const { plaintext: out, refused } = await open(flipped, key);
      expect(refused).not.toBeNull();
      const chunk = Math.max(0, Math.floor((place - MAGIC) / SEALED_CHUNK));
      expect(out.equals(plaintext.subarray(0, chunk * CHUNK_BYTES))).toBe(true);
    }
  });

  test("cut at the end of a chunk, or anywhere, is refused", async () => {
    const key = newKey();
    const file = await seal(filled(3 * CHUNK_BYTES), key);
    for (const end of [
      0,
      4,
      MAGIC,
      MAGIC + SEALED_CHUNK,
      MAGIC + 2 * SEALED_CHUNK,
      MAGIC + 2 * SEALED_CHUNK + 99,
    ])
      expect((await open(file.subarray(0, end), key)).refused, `${end}`).not.toBeNull();
  });

  test("with something after its end is refused", async () => {
    const key = newKey();
    const file = await seal(filled(CHUNK_BYTES), key);
    for (const more of [Uint8Array.of(0), chunkAt(file, 0)])
      expect((await open(Buffer.concat([file, more]), key)).refused).not.toBeNull();
  });

  test("with two of its chunks exchanged, one left out or one repeated is refused at the first of them", async () => {
    const key = newKey();
    const file = await seal(filled(3 * CHUNK_BYTES + 5), key);
    const [magic, last] = [file.subarray(0, MAGIC), file.subarray(MAGIC + 3 * SEALED_CHUNK)];
    for (const order of [
      [1, 0, 2],
      [1, 2],
      [0, 0, 1, 2],
    ]) {
      const changed = Buffer.concat([magic, ...order.map((number) => chunkAt(file, number)), last]);
      expect((await open(changed, key)).refused).toBe("altered");
    }
  });

  test("with a chunk of another file sealed by the very same key is refused", async () => {
    const key = newKey();
    const mine = await seal(filled(2 * CHUNK_BYTES), key);
    const theirs = await seal(filled(2 * CHUNK_BYTES), key, { ...HERE, fileId: id("2") });
    const mixed = Buffer.concat([mine.subarray(0, MAGIC), chunkAt(theirs, 0), chunkAt(mine, 1)]);
    expect(await open(mixed, key)).toMatchObject({ refused: "altered", plaintext: Buffer.alloc(0) });
  });

  test("opens under no other file's name, in no other workspace, with no other key", async () => {
    const key = newKey();
    const file = await seal(filled(100), key);
    const elsewhere = [
      { ...HERE, fileId: id("2") },
      { ...HERE, workspaceId: id("b") },
    ];
    for (const name of elsewhere) expect((await open(file, key, name)).refused).not.toBeNull();
    expect((await open(file, newKey())).refused).not.toBeNull();
  });

  test("never seals twice with one key and one number", async () => {
    used.length = 0;
    for (let file = 0; file < 20; file += 1) await seal(filled(CHUNK_BYTES + 1 + file), newKey());
    expect(used).toHaveLength(40);
    expect(new Set(used).size).toBe(40);
  });
});

describe("the key of a file", () => {
  const masterKeys = new Map([[1, newKey()]]);
  const wrap = (fileKey: Uint8Array, keys = masterKeys, name = HERE) =>
    wrapKey(fileKey, { ...name, masterKeys: keys, aead, nonce: randomBytes(12) });
  const unwrap = (wrapped: Uint8Array, keys = masterKeys, name = HERE) =>
    unwrapKey(wrapped, { ...name, masterKeys: keys, aead });

  test("is wrapped in 65 bytes and comes back under its own file's name alone", () => {
    const fileKey = newKey();
    const wrapped = wrap(fileKey);
    expect(wrapped).toHaveLength(65);
    expect(Buffer.from(unwrap(wrapped)).equals(fileKey)).toBe(true);
    expect(() => unwrap(wrapped, masterKeys, { ...HERE, fileId: id("2") })).toThrow("altered");
    expect(() => unwrap(wrapped, masterKeys, { ...HERE, workspaceId: id("b") })).toThrow("altered");
  });

  test("is refused with any byte of it changed, and with another master key of that number", () => {
    const wrapped = wrap(newKey());
    for (let at = 0; at < wrapped.length; at += 1) {
      const changed = Uint8Array.from(wrapped);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unwrap(changed), `byte ${at}`).toThrow("refused");
    }
    expect(() => unwrap(wrapped, new Map([[1, newKey()]]))).toThrow("altered");
    expect(() => unwrap(wrapped, new Map())).toThrow("unknown_key");
    expect(() => unwrap(wrapped.subarray(1))).toThrow("altered");
  });

  test("moves to a new master key by wrapping it anew: every file opens as before, the old key no longer needed", async () => {
    const rotated = new Map([...masterKeys, [2, newKey()]]);
    const onlyNew = new Map([...rotated].filter(([number]) => number === 2));
    for (let number = 0; number < 20; number += 1) {
      const name = { ...HERE, fileId: id(String(number % 10)) };
      const fileKey = newKey();
      const file = await seal(filled(1_000 + number), fileKey, name);
      const wrapped = wrap(unwrap(wrap(fileKey, masterKeys, name), rotated, name), rotated, name);
      expect(wrappedBy(wrapped)).toBe(2);
      const { plaintext, refused } = await open(file, unwrap(wrapped, onlyNew, name), name);
      expect(refused).toBeNull();
      expect(plaintext.equals(filled(1_000 + number))).toBe(true);
    }
  });
});
