import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { printPdf } from "./pdf.ts";
import type { PdfDocument } from "./pdf-document.ts";

const DOCUMENT: PdfDocument = {
  language: "fr",
  eyebrow: "Cellule · 2021-001",
  title: "Point de situation n° 1",
  subtitle: "",
  at: Date.UTC(2026, 10, 9, 9),
  author: "Claire Exemple",
  footer: "2021-001",
  page: "Page",
  watermark: null,
  blocks: [],
};

const printed = (change: Partial<PdfDocument> = {}, person = "Claire") =>
  printPdf({ ...DOCUMENT, ...change }, person);
const recordOf = (pdf: Buffer) => pdf.toString("latin1");
/** Every stream of the file that is compressed, unpacked. */
function unpacked(pdf: Buffer): string {
  const text = recordOf(pdf);
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, body = ""]) => {
      try {
        return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
      } catch {
        return body;
      }
    })
    .join("\n");
}

describe("a printed document", () => {
  test("declares itself PDF/A-3a, tagged, in the language of its reader and with the date of its content", async () => {
    const record = recordOf(await printed());
    expect(record.startsWith("%PDF-1.7")).toBe(true);
    expect(record).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(record).toContain("<xmp:CreateDate>2026-11-09T09:00:00Z</xmp:CreateDate>");
    expect(record).toMatch(/\/Lang \(fr\)/);
    expect(record).toContain("/StructTreeRoot");
    expect(record).toContain("+Inter-Regular");
  });

  test("is the same file to the byte when it is printed again", async () => {
    expect((await printed()).equals(await printed())).toBe(true);
  });

  test("sets what people typed as characters, never as commands of the typesetter", async () => {
    const title = '#panic("x") *gras* $x^2$ <a> @b \\ // "';
    const facts = {
      kind: "facts",
      rows: [{ term: title, value: '#read("/etc/passwd")', note: "]" }],
    } as const;
    const record = recordOf(await printed({ title, blocks: [facts] }));
    const written = record.match(/<rdf:li xml:lang="x-default">(.*?)<\/rdf:li>/)?.[1];
    expect(written?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toBe(title);
  });

  test("carries its watermark on every page", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Ligne ${index}`]);
    const blocks = [{ kind: "table", columns: [{ title: "Ligne", share: 1 }], rows }] as const;
    const turnedIn = async (watermark: string | null) =>
      unpacked(await printed({ watermark, blocks })).match(/0\.81915\d* -?0\.57357\d*/g)?.length ?? 0;
    expect(await turnedIn(null)).toBe(0);
    expect(await turnedIn("EXERCICE")).toBeGreaterThanOrEqual(3);
  });

  test("lists its parts by their pages, and carries what is attached byte for byte", async () => {
    const content = '{"titre":"Fuite 🦠 \ue000"}';
    const attachments = [
      { path: "case.json", mediaType: "application/json", description: "Le cas", content },
    ];
    const parts = ["Faits", "Organisations"].map((text) => ({ kind: "heading", text }) as const);
    const pdf = await printed({ contents: "Sommaire", attachments, blocks: parts });
    expect(recordOf(pdf)).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(recordOf(pdf)).toMatch(/\/AFRelationship \/Source/);
    expect(recordOf(pdf)).toContain("(case.json)");
    expect(Buffer.from(unpacked(pdf), "latin1").toString("utf8")).toContain(content);
    expect(recordOf(pdf)).toMatch(/\/Count 2\b/);
  });

  test("asked for readers of screens, declares itself PDF/UA-1", async () => {
    const pdf = await printPdf(DOCUMENT, "Claire", { standard: "accessible" });
    expect(recordOf(pdf)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(recordOf(pdf)).not.toContain("pdfaid");
  });

  test("is refused when it holds more than a document can", async () => {
    const blocks = [{ kind: "text", look: "plain", text: "x".repeat(9_000_000) }] as const;
    await expect(printed({ blocks })).rejects.toMatchObject({ code: "too_many" });
  });

  test("a thousand lines are set before the printer is stopped; of a crowd, the ones that cannot wait are told so", async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => [`${index}`, "Notification art. 33", "CNIL"]);
    const columns = ["n°", "Quoi", "Qui"].map((title) => ({ title, share: 1 }));
    const pdf = await printed({ blocks: [{ kind: "table", columns, rows }] });
    expect(recordOf(pdf)).toContain("%%EOF");
    const crowd = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => printed({}, `${index}`)));
    const refused = crowd.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "too_many" } }, { reason: { code: "too_many" } }]);
  });

  test("one person who asks again and again gets one printed and one waiting; the others get theirs", async () => {
    const asked = ["Claire", "Claire", "Claire", "Claire", "Jean", "Anne"];
    const done = await Promise.allSettled(asked.map((person) => printed({}, person)));
    expect(done.map(({ status }) => status)).toEqual([
      ...["fulfilled", "fulfilled", "rejected", "rejected", "fulfilled", "fulfilled"],
    ]);
    expect(done[2]).toMatchObject({ reason: { code: "too_many" } });
    await expect(printed()).resolves.toBeInstanceOf(Buffer);
  });
});

describe("a text with characters that no font of the document can draw", () => {
  const text = (typed: string) => [{ kind: "text", look: "plain", text: typed }] as const;
  /** What the text of a title became: the title stands in the file's own record. */
  const titleOf = async (title: string) =>
    recordOf(await printed({ title })).match(/<rdf:li xml:lang="x-default">([\s\S]*?)<\/rdf:li>/)?.[1];

  test.each([
    ["an emoji", "Fuite 🦠", "Fuite [U+1F9A0]"],
    ["a Chinese character", "漢字", "[U+6F22][U+5B57]"],
    ["private use", "a\ue000b", "a[U+E000]b"],
    ["a control", "a\u0001b", "a[U+0001]b"],
    ["a byte order mark", "a\ufeffb", "a[U+FEFF]b"],
    ["a noncharacter", "a\ufffeb", "a[U+FFFE]b"],
    ["a lone surrogate", "a\ud83eb", "a[U+D83E]b"],
    ["a mark that no font can set", "x\u20e3", "x[U+20E3]"],
  ])("%s is printed as its number", async (_what, typed, becomes) => {
    expect(await titleOf(typed)).toBe(becomes);
    expect(recordOf(await printed({ blocks: text(typed) }))).toContain("%%EOF");
  });

  test("accents, combining marks, arrows, spaces of any width and Arabic stay what they are", async () => {
    const typed = "Été e\u0301 œ → ⇒ « 1\u202f200\u00a0€ » – ’ مرحبا";
    const record = Buffer.from((await titleOf(typed)) ?? "", "latin1").toString("utf8");
    expect(record).toBe(typed);
  });

  test("thousands of different ones do not keep the document from being printed before the printer is stopped", async () => {
    const every = Array.from({ length: 8_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    expect(recordOf(await printed({ blocks: text(every) }))).toContain("%%EOF");
  });
});
