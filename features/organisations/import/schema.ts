import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { MOST_LINES } from "#lib/read-spreadsheet.ts";
import {
  country,
  department,
  finess,
  kind,
  labNumber,
  name,
  region,
  siren,
  siret,
  timeZone,
  traits,
} from "../schema.ts";
import { KIND_WORDS } from "./catalogue.ts";

const cell = z.string().max(2_000, "tooLong");

/** A table as it was read: headings, then lines with the place of each in the file. */
export const importOrganisationsInput = z.strictObject({
  format: z.enum(["csv", "xlsx"]),
  headings: z.array(cell).min(1, "notATable").max(60, "notATable"),
  lines: z
    .array(z.strictObject({ line: z.int(), cells: z.array(cell).max(60) }))
    .min(1, "noLines")
    .max(MOST_LINES, "tooManyLines"),
});
export type ImportOrganisations = z.output<typeof importOrganisationsInput>;

const YES = new Set(["oui", "yes", "x", "1", "vrai", "true"]);
const NO = new Set(["non", "no", "0", "faux", "false"]);

const empty = (typed: unknown) => (typed === "" ? undefined : typed);
const yesOrNo = z.preprocess((typed) => {
  const word = typeof typed === "string" ? typed.trim().toLowerCase() : "";
  if (word === "") return null;
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}, z.boolean({ error: "yesOrNo" }).nullable());
const list = z.preprocess(
  (typed) => (typeof typed === "string" ? typed.split(/[,|\s]+/).filter(Boolean) : []),
  traits,
);
const title = z.preprocess(empty, textWithoutNir(200).optional());

/** One line of the file, by column; an empty cell says nothing. */
export const importedLine = z
  .strictObject({
    organisation: name,
    kind: z.preprocess(kindOf, kind.optional()),
    siren: z.preprocess(padded(9), siren),
    finessEj: z.preprocess(padded(9), finess),
    country: z.preprocess((typed) => (typed === "" ? "FR" : upper(typed)), country),
    region: z.preprocess(upper, region),
    timeZone: z.preprocess(empty, timeZone.optional()),
    traits: list,
    labNumber: z.preprocess(empty, labNumber),
    lab: title,
    department: z.preprocess(padded(2), department),
    site: title,
    siret: z.preprocess(padded(14), siret),
    finessEt: z.preprocess(padded(9), finess),
    head: yesOrNo,
  })
  .superRefine((line, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const hasSite = line.site !== undefined || line.siret !== null || line.finessEt !== null;
    if (line.lab === undefined && (line.labNumber !== undefined || hasSite)) problem("lab", "required");
    if (line.siren !== null && line.siret !== null && !line.siret.startsWith(line.siren))
      problem("siret", "notOfThisSiren");
    if (line.timeZone === undefined && line.country !== "FR") problem("timeZone", "required");
  });
export type ImportedLine = z.output<typeof importedLine>;

function kindOf(typed: unknown): unknown {
  if (typeof typed !== "string" || typed.trim() === "") return undefined;
  return KIND_WORDS[plainWords(typed)] ?? typed.trim().toLowerCase();
}

function upper(typed: unknown): unknown {
  return typeof typed === "string" ? typed.trim().toUpperCase() : typed;
}

/** A spreadsheet drops the zero with which a code begins. */
function padded(digits: number) {
  const short = new RegExp(`^\\d{${digits - 1}}$`);
  return (typed: unknown) =>
    typeof typed === "string" && short.test(typed.trim()) ? `0${typed.trim()}` : typed;
}

/** In lower case, without accents and signs. */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

type Table = {
  readonly format: "csv" | "xlsx";
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** A file as it was read, with its first line as the headings. */
export function tableInput({ format, lines: [first, ...lines] }: Table): unknown {
  return { format, headings: first?.cells ?? [], lines };
}
