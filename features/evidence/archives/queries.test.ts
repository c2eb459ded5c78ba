import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ArchiveBomb, type Source, scanArchive } from "./queries.ts";

const NIR = "269054958815780";

const sourceOf = (bytes: Uint8Array, step = 1_000): Source => ({
  size: bytes.length,
  read: async function* (from, to) {
    for (let at = from; at < Math.min(to, bytes.length); at += step)
      yield bytes.subarray(at, Math.min(at + step, to));
  },
});

type File = { name: string; bytes: Uint8Array; method?: number; flags?: number; at?: number };

/** A ZIP archive of these files, as the format says; `at` points several names at the same bytes. */
function zip(files: readonly File[]): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, bytes, method = 8, flags = 0, at } of files) {
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at ?? offset, 42);
    entries.push(entry, Buffer.from(name));
    if (at !== undefined) continue;
    locals.push(local, Buffer.from(name), Buffer.from(packed));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const scan = (bytes: Uint8Array) => scanArchive(sourceOf(bytes));

describe("looking into an archive", () => {
  test("counts in every file inside it, packed or not, as a spreadsheet or a text holds them", async () => {
    const files = [
      { name: "patients.csv", bytes: Buffer.from(`nom;nir\nA;${NIR}\nB;${NIR}\n`) },
      { name: "xl/sharedStrings.xml", bytes: Buffer.from(`<si><t>${NIR}</t></si>`) },
      { name: "word/document.xml", bytes: Buffer.from(`<t>2690549</t></r><r><t>58815780</t>`), method: 0 },
      { name: "empty/", bytes: Buffer.alloc(0), method: 0 },
    ];
    expect(await scan(zip(files))).toEqual({ nirs: 4, addresses: 0, unread: 0, images: 0 });
  });

  test("tells a picture and a PDF of pictures apart though their first bytes come one by one", async () => {
    const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(9_000, "x")]);
    const pdf = Buffer.from(
      `\r\n%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
    );
    const files = [picture, pdf].map((bytes, index) => ({ name: `${index}`, bytes, method: 0 }));
    const whole = await scan(zip(files));
    expect(whole).toMatchObject({ unread: 0, images: 2 });
    expect(await scanArchive(sourceOf(zip(files), 1))).toEqual(whole);
  });

  test("opens a file packed by gzip", async () => {
    expect(await scan(gzipSync(`n;${NIR}\n`))).toMatchObject({ nirs: 1, unread: 0 });
  });

  test("says how many it could not read: encrypted, packed otherwise, an archive again, damaged", async () => {
    const bytes = Buffer.from(`A;${NIR}`);
    const files = [
      { name: "locked.csv", bytes, flags: 1 },
      { name: "other.csv", bytes, method: 14 },
      { name: "inner.zip", bytes: zip([{ name: "a", bytes }]) },
      { name: "damaged.csv", bytes: Buffer.from("not what deflate writes"), method: 0 },
    ];
    const archive = zip(files);
    const method = archive.lastIndexOf("damaged.csv") - 46 + 10;
    archive.writeUInt16LE(8, method);
    expect((await scan(archive)).unread).toBe(4);
  });

  test("refuses one made to fill a disk: by one file, by many, or by the same bytes under many names", async () => {
    const zeros = Buffer.alloc(24 * 1024 * 1024);
    await expect(scan(zip([{ name: "zeros", bytes: zeros }]))).rejects.toBeInstanceOf(ArchiveBomb);
    await expect(scan(gzipSync(zeros))).rejects.toBeInstanceOf(ArchiveBomb);
    const some = Buffer.alloc(7 * 1024 * 1024);
    const many = Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, bytes: some }));
    await expect(scan(zip(many))).rejects.toBeInstanceOf(ArchiveBomb);
    const noise = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * index * 31) % 251));
    const shared = Array.from({ length: 20 }, (_, index) => ({ name: `${index}`, bytes: noise, at: 0 }));
    await expect(scan(zip([{ name: "0", bytes: noise }, ...shared]))).rejects.toBeInstanceOf(ArchiveBomb);
  });

  test("takes a large log that packs well for what it is", async () => {
    const line = (index: number) =>
      `2026-11-09T09:00:${index % 60}Z GET /results/${(index * 7919) % 100_003} 200\n`;
    const log = Buffer.from(Array.from({ length: 250_000 }, (_, index) => line(index)).join(""));
    expect(await scan(zip([{ name: "access.log", bytes: log }]))).toEqual({
      nirs: 0,
      addresses: 0,
      unread: 0,
      images: 0,
    });
  });

  test.each([
    ["cut off", zip([{ name: "a", bytes: Buffer.from("abc") }]).subarray(0, 40)],
    ["only a beginning", Buffer.from([0x50, 0x4b, 3, 4])],
    ["with a directory that points outside", pointing(0xfffffff0)],
    [
      "with a member that points outside",
      zip([
        { name: "a", bytes: Buffer.from("x"), at: 999_999 },
        { name: "b", bytes: Buffer.alloc(99, "y"), method: 0 },
      ]),
    ],
  ])("does not fail on one %s", async (_what, bytes) => {
    const found = await scan(
      bytes.length > 4 && bytes[0] !== 0x50 ? Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), bytes]) : bytes,
    );
    expect(found.unread).toBe(1);
  });
});

function pointing(to: number): Buffer {
  const archive = zip([{ name: "a", bytes: Buffer.from("abc") }]);
  archive.writeUInt32LE(to, archive.length - 6);
  return archive;
}
