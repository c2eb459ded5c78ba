import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { processorTime } from "#scripts/test/processor-time.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { writeCsv } from "./write-csv.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const cellsOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await readSpreadsheet(bytes)).lines.map(({ cells }) => cells);

test.each([
  ["semicolons, as Excel writes them in France", "Organisme;SIREN\r\nA;1\r\n"],
  ["commas", "Organisme,SIREN\nA,1\n"],
  ["tabs and a byte order mark", "\uFEFFOrganisme\tSIREN\nA\t1"],
])("a CSV with %s is read alike", async (_what, text) => {
  expect(await cellsOf(utf8(text))).toEqual([
    ["Organisme", "SIREN"],
    ["A", "1"],
  ]);
});

test("accents are read from UTF-8 and from the code page of Windows", async () => {
  expect(await cellsOf(utf8("Île;é"))).toEqual([["Île", "é"]]);
  expect(await cellsOf(latin("\xCEle;\xE9"))).toEqual([["Île", "é"]]);
});

test("a line is counted where it begins, with the empty ones and those inside quotes", async () => {
  const { lines } = await readSpreadsheet(utf8('A;B\n"deux\nlignes";1\n\nC;"un ""mot"""\n'));
  expect(lines).toEqual([
    { line: 1, cells: ["A", "B"] },
    { line: 2, cells: ["deux\nlignes", "1"] },
    { line: 5, cells: ["C", 'un "mot"'] },
  ]);
});

test("an XLSX keeps its codes digit by digit, and its empty lines their place", async () => {
  const { format, lines } = await readSpreadsheet(new Uint8Array(Buffer.from(XLSX, "base64")));
  expect(format).toBe("xlsx");
  expect(lines).toEqual([
    { line: 1, cells: ["Organisme", "SIREN", "SIRET"] },
    { line: 2, cells: ["Île fictive", "732829320", "73282932000074"] },
    { line: 4, cells: ["Après une ligne vide", "", ""] },
  ]);
});

test.each([
  ["an archive that is no table", latin("PK\x03\x04 nothing"), "notATable"],
  ["quotes that never end", utf8('A;"B\n1'), "notATable"],
  ["five megabytes", new Uint8Array(5_000_000), "fileTooLarge"],
])("%s is refused with a word on why", async (_what, bytes, problem) => {
  await expect(readSpreadsheet(bytes)).rejects.toMatchObject({ problems: [{ path: "file", problem }] });
});

test("an archive that claims to unpack to gigabytes is not unpacked", async () => {
  const bytes = new Uint8Array(Buffer.from(XLSX, "base64"));
  const view = new DataView(bytes.buffer);
  const at = bytes.findIndex(
    (_, index) => index + 4 < bytes.length && view.getUint32(index, true) === 0x02014b50,
  );
  view.setUint32(at + 24, 4_000_000_000, true);
  await expect(readSpreadsheet(bytes)).rejects.toMatchObject({ problems: [{ problem: "fileTooLarge" }] });
});

test("an archive that unpacks to more than it claims is given up at the limit", async () => {
  const bytes = Uint8Array.from(zipSync({ "xl/workbook.xml": new Uint8Array(20_000_000) }));
  const view = new DataView(bytes.buffer);
  const at = bytes.findLastIndex(
    (_, index) => index + 4 < bytes.length && view.getUint32(index, true) === 0x02014b50,
  );
  view.setUint32(at + 24, 100, true);
  await expect(readSpreadsheet(bytes)).rejects.toMatchObject({ problems: [{ problem: "fileTooLarge" }] });
});

const cellAt = (address: string) => `<c r="${address}" t="inlineStr"><is><t>x</t></is></c>`;

test("a workbook of ten thousand lines under their headings is read whole", async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => index + 1);
  const written = rows.map((row) => `<row r="${row}">${cellAt(`A${row}`)}${cellAt(`O${row}`)}</row>`);
  expect(await cellsOf(workbook(written.join("")))).toHaveLength(10_001);
});

test.each([
  ["a million million rows", `<row r="1e12">${cellAt("A1e12")}</row>`, "notATable"],
  ["a row past a million", `<row r="1048576">${cellAt("A1048576")}</row>`, "tooManyLines"],
  ["a row past a million, by its cell alone", `<row>${cellAt("A1048576")}</row>`, "tooManyLines"],
  ["a cell in the last column", `<row r="1">${cellAt("XFD1")}</row>`, "notATable"],
  ["an address written in entities", `<row r="&#49;e12">${cellAt("A1")}</row>`, "notATable"],
  ["an address after a misleading sign", `<row spans=">" r='1e12'>${cellAt("A1")}</row>`, "notATable"],
  ["a prefix before its rows", `<x:row x:r="1"/><x:row r="99999"/>`, "tooManyLines"],
  ["a million empty rows", "<row/>".repeat(1_000_000), "tooManyLines"],
  ["a row of a million cells", `<row>${"<c/>".repeat(1_000_000)}</row>`, "notATable"],
])("a small workbook with %s is refused before it is filled", async (_what, rows, problem) => {
  const small = workbook(rows);
  const { took } = await processorTime(() =>
    expect(readSpreadsheet(small)).rejects.toMatchObject({ problems: [{ path: "file", problem }] }),
  );
  expect(took).toBeLessThan(2_000);
});

test.each([
  ["of one letter", "a\n".repeat(1_900_000)],
  ["that are empty", "\n".repeat(3_900_000)],
])("a CSV of millions of lines %s is given up after the first thousands", async (_what, text) => {
  const { took } = await processorTime(() =>
    expect(readSpreadsheet(utf8(text))).rejects.toMatchObject({
      problems: [{ path: "file", problem: "tooManyLines" }],
    }),
  );
  expect(took).toBeLessThan(2_000);
});

function workbook(rows: string): Uint8Array<ArrayBuffer> {
  const office = "http://schemas.openxmlformats.org";
  const main = `xmlns="${office}/spreadsheetml/2006/main"`;
  const related = `${office}/officeDocument/2006/relationships`;
  const sheet = "xl/worksheets/sheet1.xml";
  const files = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${related}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    [sheet]: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  };
  return Uint8Array.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}

test("what is written opens as it was read, and no cell becomes a formula", async () => {
  const lines = [
    ["a;b", 'c"d', "e\nf"],
    ["=1+1", "-3", "x"],
  ];
  const [first, second] = await cellsOf(utf8(writeCsv(lines)));
  expect(first).toEqual(lines[0]);
  expect(second).toEqual(["'=1+1", "'-3", "x"]);
});

const XLSX =
  "UEsDBBQAAAAIADuJdl29XP2Q8gAAABwCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK2RvU7DMBDHX8XyWsVOOyCEknQodASG8gCH" +
  "c0ms+Es+t4S3x0kLAyqwMJ3s/8fvZFfbyRp2wkjau5qvRckZOuVb7fqavxz2xS3fNtXhPSCxbHVU8yGlcCclqQEtkPABXVY6Hy2k" +
  "fIy9DKBG6FFuyvJGKu8SulSkuYM31T12cDSJPUz5+oyNaIiz3dk4s2oOIRitIGVdnlz7jVJcCCInFw8NOtAqG7i8SpiVnwGX3FN+" +
  "h6hbZM8Q0yPY7JKTkW8+jq/ej+L3kitb+q7TCluvjjZHBIWI0NKAmKwRyxQWtFv9zV/MJJex/udFvvo/95DLdzcfUEsDBBQAAAAI" +
  "ADuJdl0cSfe+pAAAABYBAAALAAAAX3JlbHMvLnJlbHONz8EOwiAMBuBXIb07pgdjzNguxmRXMx8AWcfIBiWAOt9ejs548Nj0/7+m" +
  "VbPYmT0wRENOwLYogaFT1BunBVy78+YATV1dcJYpJ+JofGS54qKAMSV/5DyqEa2MBXl0eTNQsDLlMWjupZqkRr4ryz0PnwasTdb2" +
  "AkLbb4F1L4//2DQMRuGJ1N2iSz9OfCWyLIPGJGCZ+ZPCdCOaiowCryu+erB+A1BLAwQUAAAACAA7iXZd4Dx0r6wAAAAGAQAADwAA" +
  "AHhsL3dvcmtib29rLnhtbI2PPQ6DMAyFrxJ5L4EOVYWALhUSe3uAFAxEkBjZ6c/xG0HZO9lPtr/nV1w+blYvZLHkS8iSFBT6ljrr" +
  "hxLut/pwhktVvImnB9Gk4raXEsYQllxraUd0RhJa0MdJT+xMiJIHLQuj6WREDG7WxzQ9aWesh42Q8z8M6nvb4pXap0MfNgjjbEL8" +
  "VUa7CFTF6iC/qrxxWEKdgVp108VIoDi3seGmy0BXhd5P9J6q+gJQSwMEFAAAAAgAO4l2XfCmYoGmAAAAFwEAABoAAAB4bC9fcmVs" +
  "cy93b3JrYm9vay54bWwucmVsc43PSwrCMBAA0KuE2dtpXYhI025E6FbqAUI6TUqbD0n83d7gQiy4cDXM7w1Ttw+zsBuFODnLoSpK" +
  "YGSlGyarOFz602YPbVOfaREpT0Q9+cjyio0cdEr+gBilJiNi4TzZ3BldMCLlNCj0Qs5CEW7Lcofh24C1ybqBQ+iGClj/9PSP7cZx" +
  "knR08mrIph8n8O7CHDVRyqgIihKHTyniO1RFVgGbGlcfNi9QSwMEFAAAAAgAO4l2XZrLecMGAQAAGgIAABgAAAB4bC93b3Jrc2hl" +
  "ZXRzL3NoZWV0MS54bWx9kV9uwjAMxq8S5X24hGqwKQ2C/ZH2skmDHSBqTRvRJFWSlZ1i59g9uNhSNFWA2uXBSj77c36W+fJL16RF" +
  "55U1GZ1OEkrQ5LZQpszox/b5ZkGXgh+s2/sKMZBYbnxGqxCaewCfV6iln9gGTczsrNMyxKcrwTcOZXEy6RpYktyClspQwU/aowxS" +
  "cGcPxMVvo5p3l9WUkpBRZWplcBNc1JUXPIg3V0qjvEYOQXDoRMj/TOsx0+bl/el1wPDwn2F7aYCI2HOynpONdDh+10h2Kg+qHUTt" +
  "OrRiPmMLdjdjCYf2nOsqG8887UsuSNKeJB0hWTXu+OPJp0FSqzLGVhU4NBuc7QP6RYtfUEsBAhQDFAAAAAgAO4l2Xb1c/ZDyAAAA" +
  "HAIAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAA7iXZdHEn3vqQAAAAWAQAACwAAAAAA" +
  "AAAAAAAAgAEjAQAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAA7iXZd4Dx0r6wAAAAGAQAADwAAAAAAAAAAAAAAgAHwAQAAeGwvd29y" +
  "a2Jvb2sueG1sUEsBAhQDFAAAAAgAO4l2XfCmYoGmAAAAFwEAABoAAAAAAAAAAAAAAIAByQIAAHhsL19yZWxzL3dvcmtib29rLnht" +
  "bC5yZWxzUEsBAhQDFAAAAAgAO4l2XZrLecMGAQAAGgIAABgAAAAAAAAAAAAAAIABpwMAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnht" +
  "bFBLBQYAAAAABQAFAEUBAADjBAAAAAA=";
