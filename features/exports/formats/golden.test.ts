import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import readWorkbook from "read-excel-file/universal";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.mock("next-intl/server", async () => ({
  getMessages: async ({ locale }: { locale: string }) =>
    (await (locale === "en" ? import("#messages/en.json") : import("#messages/fr.json"))).default,
  getLocale: async () => "fr",
}));

import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { askQuestions } from "#features/questions/commands/ask-questions.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { endCopies } from "#lib/copy-rows.ts";
import { withScope } from "#lib/scope.ts";
import { unzip } from "#lib/unzip.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { caseFileFor } from "../loaders.ts";

const LOCALES = ["fr", "en"] as const;
type Locale = (typeof LOCALES)[number];

let cell: CrisisCell;
let reference: string;

/** Two controllers, three laboratories, a leak at their vendor: the same at every run, but for its ids. */
beforeAll(async () => {
  cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  reference = await withScope(cell.dpo, async (tx) => (await tx.incident.findFirstOrThrow()).reference);
  const claim = { about: "persons", value: "491840", source: '=Agence ; "AFP"', credibility: "B2" };
  await recordClaim(cell.dpo, { incidentId, ...claim }, NOW);
  await writeEntry(cell.dpo, { incidentId, text: "Appel du parquet,\nrappeler", label: "fact" }, NOW);
  const question = { vendorId: cell.vendorId, organisationId: "", usual: [], language: "fr" };
  const due = { precision: "instant", date: "2026-11-10", time: "10:00", zone: "Europe/Paris" };
  await askQuestions(
    cell.dpo,
    { incidentId, ...question, text: "Quelles tables ont été lues\u00a0?", due },
    NOW,
  );
});

afterAll(endCopies);

async function bytesOf(file: string, locale: Locale, search: Record<string, string> = {}): Promise<Buffer> {
  const { body } = await caseFileFor(cell.dpo, { reference, file }, { search, locale, now: NOW });
  return Buffer.concat(await Array.fromAsync(body));
}

/** A formatter would lay a .json out anew. */
const GOLDEN = { csv: "csv", json: "json.txt" } as const;

/** Each tab by its name, each row as a line of JSON. */
async function textOfWorkbook(bytes: Buffer): Promise<string> {
  const tabs = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  return tabs
    .map(({ sheet, data }) => [`[${sheet}]`, ...data.map((row) => JSON.stringify(row)), ""].join("\n"))
    .join("\n");
}

/** What the file says of itself, then each page: its lines, and the parts a reader's program is told of, in their order. */
async function textOfPrint(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = await pdf.getMetadata();
  const { Title, Author, Language, CreationDate } = info as Readonly<Record<string, unknown>>;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent();
    const lines = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""));
    const parts = rolesIn(await page.getStructTree()).join(" ");
    return `--- ${index + 1}/${pdf.numPages}: ${parts}\n${lines.join("").trimEnd()}\n`;
  });
  return [JSON.stringify({ Title, Author, Language, CreationDate }), ...(await Promise.all(pages))].join(
    "\n",
  );
}

/** "Table", "TR×12": those of one role are counted. */
function rolesIn(tree: unknown): string[] {
  return [...Map.groupBy(flatRoles(tree), (role) => role)].map(([role, all]) =>
    all.length === 1 ? role : `${role}×${all.length}`,
  );
}

function flatRoles(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "role" in node ? [String(node.role)] : [];
  return "children" in node && Array.isArray(node.children)
    ? [...own, ...node.children.flatMap(flatRoles)]
    : own;
}

const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const withoutIds = (text: string) => text.replaceAll(ID, "00000000-0000-0000-0000-000000000000");
const goldenOf = (name: string, locale: Locale, ending: string) => `golden/${name}.${locale}.${ending}`;

describe.each(LOCALES)("every export, in %s, is the file that was read and approved", (locale) => {
  test.each(["timeline", "register", "obligations", "labs", "claims"])(
    "%s as CSV and as JSON",
    async (what) => {
      for (const format of ["csv", "json"] as const) {
        const text = withoutIds((await bytesOf(`${what}.${format}`, locale)).toString("utf8"));
        await expect(text).toMatchFileSnapshot(goldenOf(what, locale, GOLDEN[format]));
      }
    },
  );

  test.each(["timeline", "register", "obligations", "labs", "claims"])(
    "%s as XLSX, the same to the byte when it is made again, and as PDF",
    async (what) => {
      const [workbook, printed] = [
        await bytesOf(`${what}.xlsx`, locale),
        await bytesOf(`${what}.pdf`, locale),
      ];
      await expect(await textOfWorkbook(workbook)).toMatchFileSnapshot(goldenOf(what, locale, "xlsx.txt"));
      await expect(await textOfPrint(printed)).toMatchFileSnapshot(goldenOf(what, locale, "pdf.txt"));
      expect((await bytesOf(`${what}.xlsx`, locale)).equals(workbook)).toBe(true);
    },
  );

  test("the deadlines as ICS", async () => {
    const text = withoutIds(
      (await bytesOf("deadlines.ics", locale)).toString("utf8").replaceAll(/\r\n /g, ""),
    );
    await expect(text).toMatchFileSnapshot(goldenOf("deadlines", locale, "ics"));
  });

  test.each(["formal_notice", "questions", "notice_to_controllers"])(
    "the letter %s as DOCX",
    async (letter) => {
      const search = { letter, vendorId: cell.vendorId };
      const sent = new Uint8Array(await bytesOf("letter.docx", locale, search));
      const parts = unzip(sent, { largest: 1_000_000, wants: (name) => name === "word/document.xml" });
      const xml = new TextDecoder().decode(parts["word/document.xml"]);
      const text = xml.replaceAll(/<\/w:p>|<w:br\/>/g, "\n").replaceAll(/<[^>]+>/g, "");
      await expect(text).toMatchFileSnapshot(goldenOf(letter.replaceAll("_", "-"), locale, "txt"));
      expect(xml).toContain('<w:highlight w:val="yellow"/>');
      expect(Buffer.from(sent).equals(await bytesOf("letter.docx", locale, search))).toBe(true);
    },
  );
});
