import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { Pool } from "pg";
import { listEvidence, openEvidence } from "#features/evidence/queries.ts";
import { logSheet } from "#features/exports/components/log-sheet.ts";
import { csv } from "#features/exports/formats/csv.ts";
import { FIELD_END, logRows, PART_END } from "#features/exports/log/queries.ts";
import { obligationNames } from "#features/obligations/components/obligation-names.ts";
import { entryLine, withheldLine } from "#ledger/entry-line.ts";
import type { TextRow } from "#lib/binary-rows.ts";
import { copyRows } from "#lib/copy-rows.ts";
import type { Locale } from "#lib/i18n.ts";
import { printPdf } from "#lib/pdf.ts";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { readLeafHashes } from "#lib/signed-log/read-leaf-hashes.ts";
import { stageFile, type WrittenFile } from "#lib/staged-files.ts";
import { packVerifier } from "#lib/verifier/pack-verifier.ts";
import { caseDocument } from "../components/case-document.ts";
import { caseJson } from "../components/case-json.ts";
import { caseSheets } from "../components/case-sheets.ts";
import { caseWords } from "../components/case-words.ts";
import { readmeText } from "../components/readme-text.ts";
import type { BundleRow } from "../queries.ts";
import { type Bundle, carriesEvidence, carriesFilings, showingOf } from "../rules.ts";
import {
  getFiled,
  listFiled,
  listPrinted,
  readerOf,
  readShownCase,
  readStored,
  readVouching,
  type Volume,
} from "./queries.ts";
import { evidencePath, filingPath } from "./rules.ts";

type Making = { readonly bundle: BundleRow; readonly folder: string; readonly at: Temporal.Instant };

const LOCALES = ["fr", "en"] as const;
const ZONE = "Europe/Paris";
const utf8 = (text: string) => [Buffer.from(text)];

const asBundle = ({ id, variant }: BundleRow): Bundle => ({ id, variant: variant as Bundle["variant"] });

/** Writes the documents of a bundle below `folder`, one after the other. */
export async function stageDocuments(making: Making): Promise<WrittenFile[]> {
  const { bundle, folder, at } = making;
  const { reference, title } = bundle.incident;
  const stage = (path: string, text: string) => stageFile(folder, path, utf8(text));
  const about = { reference, title, variant: bundle.variant, at };
  return [
    await stage("README.fr.md", readmeText(about, "fr")),
    await stage("README.en.md", readmeText(about, "en")),
    await stage("verify.mjs", packVerifier()),
    ...(await stageCase(making)),
    ...(await stageEvidence(making)),
    ...(await stageFilings(making)),
  ];
}

async function stageCase(making: Making): Promise<WrittenFile[]> {
  const { bundle, folder, at } = making;
  const shown = await readShownCase(readerOf(bundle), bundle);
  const json = caseJson(shown.dossier, { variant: bundle.variant, at });
  const staged = [await stageFile(folder, "case/case.json", utf8(json))];
  for (const locale of LOCALES) staged.push(...(await stageLists(making, shown, locale)));
  const [first = NO_ENTRIES, ...later] = shown.volumes;
  staged.push(...(await stageVolume(making, { ...shown, json }, { volume: first, number: 1 })));
  for (const [at, volume] of later.entries())
    staged.push(...(await stageVolume(making, { ...shown, json }, { volume, number: at + 2 })));
  return staged;
}

const NO_ENTRIES: Volume = { first: 1, last: 0, entries: 0 };

type Shown = Awaited<ReturnType<typeof readShownCase>>;

async function stageLists(making: Making, { dossier }: Shown, locale: Locale): Promise<WrittenFile[]> {
  const { bundle, folder } = making;
  const taking = takingOf(making, locale);
  const look = { mark: "bom", separator: locale === "fr" ? ";" : "," } as const;
  const { reference, title, origin } = dossier.incident;
  const rows = shownRows(readerOf(bundle), making);
  const labs = new Map(dossier.files.flatMap((file) => file.labs.map(({ labId, lab }) => [labId, lab.name])));
  const log = { about: `${reference} · ${title}`, isExercise: origin === "exercise", rows, labs };
  const staged: WrittenFile[] = [];
  for (const sheet of [...caseSheets(dossier, bundle.variant, taking), logSheet(log, taking)])
    staged.push(await stageFile(folder, `case/${sheet.what}.${locale}.csv`, csv(sheet, look)));
  return staged;
}

const takingOf = ({ bundle, at }: Making, locale: Locale) => ({
  ...{ t: caseWords(locale), locale, at, by: bundle.askedBy, filter: null },
});

type Numbered = { readonly volume: Volume; readonly number: number };

/** One stretch of the log to read, in both languages; the first also holds the case. */
async function stageVolume(
  making: Making,
  { dossier, exhibits, naming, volumes, json }: Shown & { readonly json: string },
  { volume, number }: Numbered,
): Promise<WrittenFile[]> {
  const { bundle, folder, at } = making;
  const { incidentId, variant, askedBy } = bundle;
  const entries = await listPrinted(readerOf(bundle), volume, { incidentId, bundle: asBundle(bundle) });
  const total = volumes.reduce((sum, one) => sum + one.entries, 0);
  const log = { entries, total, number, volumes: volumes.length };
  const staged: WrittenFile[] = [];
  for (const locale of LOCALES) {
    const taking = takingOf(making, locale);
    const { t } = taking;
    const view = { t, locale, zone: ZONE, obligations: obligationNames(naming, { t, locale, zone: ZONE }) };
    const sheets = number === 1 ? caseSheets(dossier, variant, taking) : [];
    const document = caseDocument({ dossier, sheets, exhibits, log, json, at, variant, askedBy }, view);
    const ending = number === 1 ? `${locale}.pdf` : `${number}.${locale}.pdf`;
    const print = async (name: string, standard: "archive" | "accessible") => {
      const pdf = await printPdf(document, `bundle ${bundle.id}`, { standard, scale: "case" });
      staged.push(await stageFile(folder, `case/${name}.${ending}`, [pdf]));
    };
    await print("case", "archive");
    if (bundle.accessible) await print("case.ua", "accessible");
  }
  return staged;
}

/** The log for a table, without what the variant leaves out. */
async function* shownRows(reader: Principal, { bundle }: Making): AsyncGenerator<readonly TextRow[]> {
  const { incidentId } = bundle;
  const query = logRows({ incidentId, log: "audit-trail" });
  for await (const rows of copyRows(reader, query))
    yield rows.flatMap((row) => {
      const [type, fields] = [row[TYPE] ?? "", row[FIELDS] ?? ""];
      const showing = showingOf({ type, subjectId: "", visibility: "case" }, asBundle(bundle));
      if (showing === "withheld") return [];
      return [showing.hidden.length === 0 ? row : row.with(FIELDS, withoutFields(fields, showing.hidden))];
    });
}

/** Columns of logRows. */
const [TYPE, FIELDS] = [3, 7] as const;

function withoutFields(fields: string, hidden: readonly string[]): string {
  const isShown = (field: string) => !hidden.includes(field.slice(0, field.indexOf(PART_END)));
  return fields.split(FIELD_END).filter(isShown).join(FIELD_END);
}

/** What lies here and may be shown; of all else the log has the hash. The same bytes under the same name come once. */
async function stageEvidence({ bundle, folder }: Making): Promise<WrittenFile[]> {
  if (!carriesEvidence(asBundle(bundle).variant, bundle.evidence)) return [];
  const reader = readerOf(bundle);
  const pieces = await withScope(reader, (tx) => listEvidence(tx, bundle.incidentId));
  const staged = new Map<string, WrittenFile>();
  for (const { id, visibility, state, sha256, name } of pieces) {
    if (visibility !== "case" || state !== "stored" || sha256 === null) continue;
    const path = evidencePath({ sha256, name });
    if (staged.has(path.toLowerCase())) continue;
    const { stream } = await openEvidence(reader, id);
    staged.set(path.toLowerCase(), await stageFile(folder, path, stream));
  }
  return [...staged.values()];
}

/** What was filed, byte for byte as it was kept: one at a time is in memory. */
async function stageFilings({ bundle, folder }: Making): Promise<WrittenFile[]> {
  if (!carriesFilings(asBundle(bundle).variant)) return [];
  const reader = readerOf(bundle);
  const staged: WrittenFile[] = [];
  for (const { id, ...filed } of await withScope(reader, (tx) => listFiled(tx, bundle.incidentId))) {
    const { content, pdf } = await withScope(reader, (tx) => getFiled(tx, id));
    const path = filingPath(filed);
    staged.push(await stageFile(folder, `${path}.json`, utf8(content)));
    staged.push(await stageFile(folder, `${path}.pdf`, [pdf]));
  }
  return staged;
}

type Log = Omit<Making, "at"> & { readonly streamId: string; readonly size: number; readonly pool: Pool };

/** Writes every entry of the log up to `size`, withheld ones by their hash, packed by gzip. */
export async function stageEntries(log: Log): Promise<{ file: WrittenFile; unpacked: number }> {
  let unpacked = 0;
  const counted = async function* () {
    for await (const lines of entryLines(log)) {
      const bytes = Buffer.from(lines);
      unpacked += bytes.length;
      yield bytes;
    }
  };
  const packed = Readable.from(counted()).compose(createGzip());
  return { file: await stageFile(log.folder, "log/entries.jsonl.gz", packed), unpacked };
}

const AT_ONCE = 500;

async function* entryLines({ bundle, streamId, size, pool }: Log): AsyncGenerator<string> {
  const { workspaceId } = bundle;
  const reader = readerOf(bundle);
  const vouching = await withScope(systemPrincipal(workspaceId), (tx) => readVouching(tx, bundle.id));
  for (let from = 1; from <= size; from += AT_ONCE) {
    const range = { streamId, from, to: Math.min(from + AT_ONCE - 1, size) };
    const hashes = await readLeafHashes(pool, { workspaceId, ...range });
    const seen = await withScope(reader, (tx) => readStored(tx, range));
    const lines = hashes.map((leafHash, index) => {
      const seq = from + index;
      return lineOf({ seq, leafHash, stored: seen.get(seq) ?? vouching.get(seq) }, asBundle(bundle));
    });
    yield lines.join("");
  }
}

type Line = {
  readonly seq: number;
  readonly leafHash: string;
  readonly stored: Awaited<ReturnType<typeof readStored>> extends Map<number, infer One>
    ? One | undefined
    : never;
};

function lineOf({ seq, leafHash, stored }: Line, bundle: Bundle): string {
  const showing = stored === undefined ? "withheld" : showingOf(stored, bundle);
  if (stored === undefined || showing === "withheld") return withheldLine({ seq, leafHash });
  const { header, values } = stored.entry;
  const isHidden = (name: string) => showing.hidden.includes(name);
  return entryLine({
    header,
    values: values.map((one) => (isHidden(one.name) ? { ...one, value: null, salt: null } : one)),
  });
}
