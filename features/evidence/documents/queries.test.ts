import { beforeAll, describe, expect, test } from "vitest";
import { printPdf } from "#lib/pdf.ts";
import type { PdfDocument } from "#lib/pdf-document.ts";
import { scanPdf } from "./queries.ts";
import { isImage, isPdf } from "./rules.ts";

const NIR = "2 69 05 49 588 157 80";
const ADDRESSES = Array.from({ length: 25 }, (_, at) => `patient.${at}@exemple.example`);

const printed = (text: readonly string[], attached = ""): Promise<Buffer> => {
  const document: PdfDocument = {
    ...{ contents: "Sommaire", language: "fr", eyebrow: "Essai", title: "Essai", subtitle: "", author: "" },
    ...{ footer: "", page: "Page", at: 0, watermark: null },
    ...(attached === ""
      ? {}
      : { attachments: [{ path: "a.csv", mediaType: "text/csv", description: "a", content: attached }] }),
    blocks: text.map((line) => ({ kind: "text", look: "plain", text: line })),
  };
  return printPdf(document, "scan");
};

/** A PDF of pages without a word, as a scanner makes them. */
function imagesOnly(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(" ");
  const page = (at: number) => `${at + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n`;
  const body = Array.from({ length: pages }, (_, at) => page(at)).join("");
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ${pages}/Kids[${kids}]>>endobj\n${body}trailer<</Root 1 0 R>>\n%%EOF`,
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

describe("looking into a PDF", () => {
  let told: Buffer;
  beforeAll(async () => {
    told = await printed([`Le dossier de ${NIR} a été vu.`, ADDRESSES.join(" ; ")], `nir\n${NIR}\n`);
  });

  test("counts what stands in its text, which is packed in the file, and in what is attached to it", async () => {
    expect(told.toString("latin1")).not.toContain("patient.3@");
    expect(await scanPdf(once(told))).toEqual({ nirs: 2, addresses: 25, unread: 0, images: 0 });
  });

  test("finds nothing where nothing is", async () => {
    const plain = await printed(["Le serveur a été arrêté à 9 h."]);
    expect(await scanPdf(once(plain))).toEqual({ nirs: 0, addresses: 0, unread: 0, images: 0 });
  });

  test("tells pages that are images, which it does not read", async () => {
    expect(await scanPdf(once(imagesOnly(3)))).toEqual({ nirs: 0, addresses: 0, unread: 0, images: 3 });
  });

  test("says of a damaged or a cut one that it was not read", async () => {
    for (const bytes of [Buffer.from("%PDF-1.7\nnothing of a PDF follows"), told.subarray(0, 900)])
      expect(await scanPdf(once(bytes))).toMatchObject({ unread: 1 });
  });
});

test("a PDF and an image are known by how they begin, whatever their name says", () => {
  expect(isPdf(Buffer.from("\n%PDF-1.7"))).toBe(true);
  expect(isPdf(Buffer.from("%PD"))).toBe(false);
  const images = ["89504e470d0a1a0a", "ffd8ffe0", "474946383961", "524946460000000057454250"];
  for (const hex of [...images, "0000001866747970686569630000", "424d36000000000000003600"])
    expect(isImage(Buffer.from(hex, "hex")), hex).toBe(true);
  for (const text of ["BMI;poids;taille", "II. Contexte", "nom;nir"])
    expect(isImage(Buffer.from(text)), text).toBe(false);
});
