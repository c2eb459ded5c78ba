import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { ENTRIES, MANIFEST } from "#ledger/bundle.ts";
import { crc32 } from "#ledger/crc32.ts";
import { readJson } from "#ledger/read-json.ts";
import { type Members, zipBytes } from "#ledger/test-log.ts";
import { writeZip, type ZipMember } from "#ledger/write-zip.ts";
import { centralHeader, endRecords, localHeader, placed } from "#ledger/zip-format.ts";
import {
  INCIDENT,
  logOf,
  openBytes,
  openMembers,
  outcomeOf,
  spelled,
  withFile,
  withManifest,
} from "./test-bundles.ts";

vi.setConfig({ testTimeout: 120_000 });

const BUNDLE = logOf(12).bundle(INCIDENT);
const ZIP = await zipBytes(BUNDLE.members);

const said = async (bytes: Uint8Array) => {
  try {
    return spelled(await outcomeOf(await openBytes(bytes)));
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `crashed: ${error}`;
  }
};
const packed = (members: Members) => zipBytes(members);
const place = (needle: string | Uint8Array, from = 0) => Buffer.from(ZIP).indexOf(needle, from);

/** The zip as a common program packs it: deflated, with a comment. */
function packedAgain(members: Members, names: (name: string) => string = (name) => name): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of members) {
    const raw = deflateRawSync(bytes);
    const head = { name: names(name), size: raw.length, crc: crc32(bytes) };
    const local = Buffer.from(localHeader(head));
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(bytes.length, 22);
    const listed = Buffer.from(centralHeader({ ...head, offset }));
    listed.writeUInt16LE(8, 10);
    listed.writeUInt32LE(bytes.length, 24);
    parts.push(local, raw);
    central.push(listed);
    offset += local.length + raw.length;
  }
  const size = central.reduce((sum, one) => sum + one.length, 0);
  return Buffer.concat([...parts, ...central, endRecords({ count: central.length, size, offset })]);
}

describe("a zip in the one encoding", () => {
  test("is what its members, written again, give", async () => {
    const { files } = await openBytes(ZIP);
    const again: ZipMember[] = files.map(({ name, size, crc, open }) => ({
      name,
      size,
      crc: crc ?? 0,
      open,
    }));
    const pieces: Uint8Array[] = [];
    for await (const piece of writeZip(again)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(ZIP)).toBe(true);
  });

  test("holds members and directories beyond four gigabytes, in numbers of eight bytes", () => {
    const big = 5 * 2 ** 30;
    const [first, second] = placed([
      { name: "evidence/a", size: big, crc: 1 },
      { name: "evidence/b", size: 3, crc: 2 },
    ]);
    expect(second?.offset).toBe(big + 30 + 10 + 20);
    expect(Buffer.from(first ? localHeader(first) : []).readBigUInt64LE(44)).toBe(BigInt(big));
    const listed = Buffer.from(second ? centralHeader(second) : []);
    expect(listed.readUInt32LE(42)).toBe(0xff_ff_ff_ff);
    expect(listed.readBigUInt64LE(60)).toBe(BigInt(big + 60));
    expect(endRecords({ count: 2, size: 100, offset: big })).toHaveLength(56 + 20 + 22);
  });

  test("read from its pieces, whatever their size, refuses bytes that changed after they were measured", async () => {
    const bytes = Buffer.from("as measured");
    const member = {
      name: "case/a",
      size: bytes.length,
      crc: crc32(bytes),
      open: () => [Buffer.from("as changed!")],
    };
    await expect(Array.fromAsync(writeZip([member]))).rejects.toThrow("case/a changed");
  });
});

describe("a bundle packed again by a common program", () => {
  test("is not what was issued, and is read all the same", async () => {
    expect(await said(packedAgain(BUNDLE.members))).toBe("not_canonical");
  });

  test("and the changed line is still named", async () => {
    const lines = BUNDLE.lines.with(4, (BUNDLE.lines[4] ?? "").replace("confirme", "infirmee"));
    const members = new Map([...BUNDLE.members, [ENTRIES, gzipSync(lines.join(""))]]);
    expect(await said(packedAgain(members))).toMatch(/^commitment_mismatch 5/);
  });
});

describe("what no honest program writes is refused with its reason", () => {
  test.each([
    ["no zip at all", Buffer.from("not a zip, and longer than its end record would be"), "no_zip"],
    ["an empty file", Buffer.alloc(0), "no_zip"],
    [
      "a path that leaves the folder",
      packedAgain(BUNDLE.members, (name) => (name === MANIFEST ? "../etc/x" : name)),
      "unsafe_path",
    ],
    [
      "a path of another system",
      packedAgain(BUNDLE.members, (name) => (name === MANIFEST ? "C:/x.json" : name)),
      "unsafe_path",
    ],
    [
      "two members of one name",
      packedAgain(BUNDLE.members, (name) => (name === "README.fr.md" ? "readme.EN.md" : name)),
      "repeated_path",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await said(bytes)).toBe(code);
  });

  test("a zip cut off anywhere", async () => {
    for (let length = 4; length < ZIP.length; length += 97)
      expect(await said(ZIP.subarray(0, length))).toBe("truncated");
  });

  test("bytes before, after, or between", async () => {
    expect(await said(Buffer.concat([ZIP, Buffer.from("x")]))).toBe("not_canonical");
    expect(await said(Buffer.concat([Buffer.from("x"), ZIP]))).not.toBe("valid");
  });

  test("an encrypted member, an unknown packing, a comment, members that share bytes", async () => {
    const directory = place("PK\x01\x02");
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(ZIP);
      copy.writeUInt16LE(value, at);
      return copy;
    };
    expect(await said(changed(directory + 8, 1))).toBe("unsupported_zip");
    expect(await said(changed(directory + 10, 14))).toBe("unsupported_zip");
    expect(await said(changed(ZIP.length - 2, 1))).not.toBe("valid");
    const second = Buffer.from(ZIP);
    second.writeUInt32LE(0, place("PK\x01\x02", directory + 4) + 42);
    expect(await said(second)).toMatch(/unsafe_path|overlapping_members/);
  });

  test("a bomb: zeros packed a thousandfold, in a member or in the log's lines", async () => {
    const zeros = new Uint8Array(24 << 20);
    expect(await said(packedAgain(new Map([...BUNDLE.members, ["case/timeline.csv", zeros]])))).toBe(
      "too_large",
    );
    const bomb = withFile(BUNDLE, ENTRIES, gzipSync(zeros, { level: 1 }));
    expect(spelled(await outcomeOf(openMembers(bomb)))).toBe("too_large");
  });

  test("JSON ten megabytes deep, in the manifest, a proof or a line", async () => {
    const deep = Buffer.from("[".repeat(5 << 20) + "]".repeat(5 << 20));
    const manifest = new Map([...BUNDLE.members, [MANIFEST, deep]]);
    expect(await said(await packed(manifest))).toBe("bad_manifest");
    const proof = withFile(BUNDLE, "log/head.json", deep);
    expect(await said(await packed(proof))).toBe("bad_proof");
    expect(() => readJson(deep.toString())).toThrow("64 deep");
  });

  test("a bundle of a later version, one without a manifest, a manifest that names a path outside", async () => {
    const text = Buffer.from(BUNDLE.members.get(MANIFEST) ?? []).toString();
    const rewrite = (changed: string) =>
      packed(new Map([...BUNDLE.members, [MANIFEST, Buffer.from(changed)]]));
    expect(await said(await rewrite(text.replace("bundle/1", "bundle/2")))).toBe("bad_manifest");
    expect(await said(await rewrite(text.replace("case/case.json", "case/../../x")))).toBe("bad_manifest");
    expect(await said(await packed(new Map([...BUNDLE.members].filter(([path]) => path !== MANIFEST))))).toBe(
      "no_manifest",
    );
    expect(() =>
      withManifest({ ...BUNDLE.manifest, documents: [{ path: "../x", size: 0, sha256: "" }] }, new Map()),
    ).toThrow("manifest");
  });
});
