import { z } from "zod";
import { askedId, askedPage, first } from "#lib/asked.ts";

/** Read from what the case is as a whole, and what came back once the persons were told. */
const OF_DOSSIER = ["register", "obligations", "labs", "claims", "questions"] as const;
const RETURNS = ["hotline", "requests", "press"] as const;
export type ReturnsName = (typeof RETURNS)[number];
export const SHEETS = ["timeline", ...OF_DOSSIER, ...RETURNS] as const;
export type SheetName = (typeof SHEETS)[number];
export const SHEET_FORMATS = ["csv", "xlsx", "json", "pdf"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export type FileAsked =
  | { readonly what: SheetName; readonly format: SheetFormat }
  | { readonly what: "deadlines"; readonly format: "ics" }
  | { readonly what: "letter"; readonly format: "docx" };

/** "obligations.csv": which list as which file; null for what does not exist. */
export function readFileName(name: string): FileAsked | null {
  if (name === "deadlines.ics") return { what: "deadlines", format: "ics" };
  if (name === "letter.docx") return { what: "letter", format: "docx" };
  const [stem, ending, ...rest] = name.split(".");
  const what = SHEETS.find((one) => one === stem);
  const format = SHEET_FORMATS.find((one) => one === ending);
  return what === undefined || format === undefined || rest.length > 0 ? null : { what, format };
}

/** How a CSV is wanted. Whatever it does not know is as if it were not there. */
export const csvAsked = z.object({
  mark: z.preprocess(first, z.enum(["bom", "none"]).catch("bom")),
  separator: z.preprocess(first, z.enum(["comma", "semicolon"]).catch("comma")),
});

export const LETTERS = ["formal_notice", "questions", "notice_to_controllers"] as const;
export type LetterKind = (typeof LETTERS)[number];

export const letterAsked = z.object({
  letter: z.preprocess(first, z.enum(LETTERS)),
  /** Whom it is written to. */
  vendorId: z.preprocess(first, z.guid()),
});

export const registerAsked = z.object({
  organisationId: askedId,
  year: z.preprocess(first, z.coerce.number().int().min(1980).max(2199).optional().catch(undefined)),
  page: askedPage,
});
export type RegisterAsked = z.output<typeof registerAsked>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A choice of many columns says more than an entry holds; the file itself says all of it. */
const LONGEST_FILTER = 1000;

/** What is recorded of one export, by the machine. Nothing that a reader chose may keep it from being recorded. */
export const recordExportInput = z.strictObject({
  incidentId: z.guid().nullable(),
  organisationId: z.guid().nullable(),
  what: z.string().max(60),
  format: z.string().max(10),
  language: z.enum(["fr", "en"]),
  filter: z
    .string()
    .transform((words) => words.replaceAll("\0", "").slice(0, LONGEST_FILTER))
    .nullable(),
  bytes: z.number().int().min(0),
  /** Null: broken off before its end. */
  sha256: sha256.nullable(),
  takenBy: z.strictObject({ id: z.guid(), name: z.string(), roles: z.array(z.string()) }),
});
export type ExportRecord = z.output<typeof recordExportInput>;
