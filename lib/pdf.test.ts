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
    const record = recordOf(await printPdf(DOCUMENT));
    expect(record.startsWith("%PDF-1.7")).toBe(true);
    expect(record).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(record).toContain("<xmp:CreateDate>2026-11-09T09:00:00Z</xmp:CreateDate>");
    expect(record).toMatch(/\/Lang \(fr\)/);
    expect(record).toContain("/StructTreeRoot");
    expect(record).toContain("+Inter-Regular");
  });

  test("is the same file to the byte when it is printed again", async () => {
    expect((await printPdf(DOCUMENT)).equals(await printPdf(DOCUMENT))).toBe(true);
  });

  test("sets what people typed as characters, never as commands of the typesetter", async () => {
    const title = '#panic("x") *gras* $x^2$ <a> @b \\ // "';
    const facts = {
      kind: "facts",
      rows: [{ term: title, value: '#read("/etc/passwd")', note: "]" }],
    } as const;
    const record = recordOf(await printPdf({ ...DOCUMENT, title, blocks: [facts] }));
    const written = record.match(/<rdf:li xml:lang="x-default">(.*?)<\/rdf:li>/)?.[1];
    expect(written?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toBe(title);
  });

  test("carries its watermark on every page", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Ligne ${index}`]);
    const blocks = [{ kind: "table", columns: [{ title: "Ligne", share: 1 }], rows }] as const;
    const turnedIn = async (watermark: string | null) =>
      unpacked(await printPdf({ ...DOCUMENT, watermark, blocks })).match(/0\.81915\d* -?0\.57357\d*/g)
        ?.length ?? 0;
    expect(await turnedIn(null)).toBe(0);
    expect(await turnedIn("EXERCICE")).toBeGreaterThanOrEqual(3);
  });

  test("is refused when it holds more than a document can", async () => {
    const blocks = [{ kind: "text", look: "plain", text: "x".repeat(9_000_000) }] as const;
    await expect(printPdf({ ...DOCUMENT, blocks })).rejects.toMatchObject({ code: "too_many" });
  });

  test("five thousand lines are set within ten seconds; of a crowd, the ones that cannot wait are told so", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [`${index}`, "Notification art. 33", "CNIL"]);
    const columns = ["n°", "Quoi", "Qui"].map((title) => ({ title, share: 1 }));
    const started = performance.now();
    const pdf = await printPdf({ ...DOCUMENT, blocks: [{ kind: "table", columns, rows }] });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(recordOf(pdf)).toContain("%%EOF");
    const crowd = await Promise.allSettled(Array.from({ length: 12 }, () => printPdf(DOCUMENT)));
    const refused = crowd.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "too_many" } }, { reason: { code: "too_many" } }]);
  });
});
