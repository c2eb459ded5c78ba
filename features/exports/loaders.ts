import { listHotlines } from "#features/hotline/queries.ts";
import { getIncident } from "#features/incidents/overview/queries.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import { matrixAsked } from "#features/obligations/matrix/schema.ts";
import { listMatchingFiles } from "#features/obligations/parties/queries.ts";
import { listPressRequests, listPublicPages, listStatements } from "#features/press/queries.ts";
import { listQuestions } from "#features/questions/queries.ts";
import { listRequests } from "#features/rights-requests/queries.ts";
import { nameLabsOfCase } from "#features/timeline/lab-counts/queries.ts";
import { timelineAsked } from "#features/timeline/schema.ts";
import { getVendorInCase } from "#features/vendor-notices/queries.ts";
import { copyRows } from "#lib/copy-rows.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { MadeFile } from "#lib/file-answer.ts";
import type { Locale } from "#lib/i18n.ts";
import { isId } from "#lib/ids.ts";
import { type Actor, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { getTranslatorIn } from "#lib/translator.ts";
import { canExport } from "./access.ts";
import { recordExport } from "./commands/record-export.ts";
import { caseName, caseSheet } from "./components/case-sheet.ts";
import { dutyCalendar } from "./components/duty-calendar.ts";
import { logFilter, matrixFilter, registerFilter } from "./components/filter-text.ts";
import type { Taking } from "./components/framed-sheet.ts";
import { hotlineSheet } from "./components/hotline-sheet.ts";
import { logSheet } from "./components/log-sheet.ts";
import { pressSheet } from "./components/press-sheet.ts";
import { registerSheet } from "./components/register-sheet.ts";
import { requestsSheet } from "./components/requests-sheet.ts";
import { vendorLetter } from "./components/vendor-letter.ts";
import { docx } from "./formats/docx.ts";
import { ics } from "./formats/ics.ts";
import { recorded, type Sent } from "./formats/recorded.ts";
import type { Chunks, Sheet } from "./formats/sheet.ts";
import { CONTENT_TYPES, sheetFile } from "./formats/sheet-file.ts";
import { logRows } from "./log/queries.ts";
import { readDossier } from "./queries.ts";
import { listRegister } from "./register/queries.ts";
import { narrowDossier } from "./rules.ts";
import {
  csvAsked,
  type FileAsked,
  letterAsked,
  type ReturnsName,
  readFileName,
  registerAsked,
  type SheetFormat,
} from "./schema.ts";
import { takenBy } from "./writes.ts";

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;
type Place = { readonly workspace: string; readonly file: string };
type Asked = Place & { readonly reference: string };
type Words = Pick<Taking, "t" | "locale" | "at">;

/** One list of a case as one file, as far as this person reads the case. */
export async function loadCaseFile(asked: Asked, search: Search, locale: Locale): Promise<MadeFile> {
  const now = Temporal.Now.instant();
  return caseFileFor(await requirePrincipal(asked.workspace), asked, { search, locale, now });
}

type Wanted = { readonly search: Search; readonly locale: Locale; readonly now: Temporal.Instant };

/** The same for whoever is known. What was sent is in the case's log when it ends. */
export async function caseFileFor(
  principal: Principal,
  asked: Omit<Asked, "workspace">,
  { search, locale, now }: Wanted,
): Promise<MadeFile> {
  const file = readFileName(asked.file);
  if (file === null) throw notFound("export");
  const words = { t: await getTranslatorIn(locale), locale, at: now };
  return withScope(principal, async (tx, actor) => {
    if (!canExport(actor)) throw notFound("export");
    const { id: incidentId } = await getIncident(tx, asked.reference);
    const made = await makeCaseFile(tx, { principal, actor, incidentId, file, search, words });
    const name = `${asked.reference}-${file.what}`;
    return recordedFile({ ...made, name }, { actor, file, incidentId, words });
  });
}

type Making = {
  readonly principal: Principal;
  readonly actor: Actor;
  readonly incidentId: string;
  readonly file: FileAsked;
  readonly search: Search;
  readonly words: Words;
};

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

type Made = { readonly type: string; readonly body: Chunks; readonly filter: string | null };

async function makeCaseFile(tx: Tx, making: Making): Promise<Made> {
  const { file, actor, incidentId, search, words } = making;
  if (file.what === "letter") return makeLetter(tx, making);
  if (file.what === "timeline") return sheetMade(await readLogSheet(tx, making), file.format, making);
  if (file.what === "hotline" || file.what === "requests" || file.what === "press")
    return sheetMade(await readReturnsSheet(tx, file.what, making), file.format, making);
  const asked = matrixAsked.parse(search);
  const isNarrowed = !(["register", "claims", "questions"] as readonly string[]).includes(file.what);
  const nameOf = await namesOf(tx, [asked.owner]);
  const filter = isNarrowed ? matrixFilter(asked, words, nameOf) : null;
  const taking = { ...words, by: actor.name, filter };
  const { q, state, department, owner, col: columns } = asked;
  const matching = { q, state, department, owner, incidentId, now: words.at.epochMilliseconds };
  const files = filter === null ? null : await listMatchingFiles(tx, matching);
  const exposureIds = files === null ? null : files.map(({ exposureId }) => exposureId);
  const dossier = narrowDossier(await readDossier(tx, incidentId), { exposureIds, columns });
  if (file.what === "deadlines") {
    const calendar = dutyCalendar(dossier, taking);
    return { type: "text/calendar; charset=utf-8", body: ics(calendar), filter };
  }
  return sheetMade(caseSheet(file.what, dossier, taking), file.format, making);
}

/** A draft that the cell and the auditor read; what the case does not know is left to whoever signs. */
async function makeLetter(tx: Tx, { actor, incidentId, search, words }: Making): Promise<Made> {
  const asked = letterAsked.safeParse(search);
  if (!asked.success || actor.reach !== "workspace") throw notFound("letter");
  const { letter, vendorId } = asked.data;
  const { vendor } = await getVendorInCase(tx, { incidentId, vendorId });
  const questions = (await listQuestions(tx, incidentId)).filter(
    (question) => question.vendorId === vendorId && question.answers.length === 0,
  );
  const dossier = await readDossier(tx, incidentId);
  const { t } = words;
  const filter = `${t(`exports.letters.names.${letter}`)}, ${vendor.name}`;
  const draft = vendorLetter(letter, { dossier, vendor, questions }, { ...words, by: actor.name, filter });
  return { type: DOCX, body: docx(draft), filter };
}

function sheetMade(
  sheet: Sheet,
  format: SheetFormat,
  { actor, search, words }: Omit<Making, "incidentId" | "file" | "principal">,
): Made {
  const { mark, separator } = csvAsked.parse(search);
  const csv = { mark, separator: separator === "comma" ? "," : ";" } as const;
  const body = sheetFile(sheet, format, { t: words.t, csv, person: actor.id });
  return { type: CONTENT_TYPES[format], body, filter: sheet.filter };
}

/** What came back once the persons were told: read for its own list alone. */
async function readReturnsSheet(
  tx: Tx,
  what: ReturnsName,
  { actor, incidentId, words }: Making,
): Promise<Sheet> {
  const incident = await readName(tx, actor, incidentId);
  const of = { about: caseName(incident), isExercise: incident.origin === "exercise" };
  const taking = { ...words, by: actor.name, filter: null };
  switch (what) {
    case "hotline":
      return hotlineSheet(await listHotlines(tx, incidentId), of, taking);
    case "requests":
      return requestsSheet(await listRequests(tx, { incidentId }, words.at.epochMilliseconds), of, taking);
    case "press": {
      const requests = await listPressRequests(tx, incidentId);
      const statements = await listStatements(tx, incidentId);
      return pressSheet({ requests, statements, pages: await listPublicPages(tx, incidentId) }, of, taking);
    }
  }
}

function readName(tx: Tx, { workspaceId }: Actor, incidentId: string) {
  return tx.incident.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: incidentId } },
    select: { reference: true, title: true, origin: true },
  });
}

async function readLogSheet(tx: Tx, { principal, actor, incidentId, search, words }: Making): Promise<Sheet> {
  const asked = timelineAsked.parse(search);
  const { reference, title, origin } = await readName(tx, actor, incidentId);
  const filter = logFilter(asked, words, await namesOf(tx, [asked.organisationId, asked.labId, asked.actor]));
  const rows = copyRows(principal, logRows({ ...asked, incidentId }));
  const log = {
    about: caseName({ reference, title }),
    isExercise: origin === "exercise",
    rows,
    labs: await nameLabsOfCase(tx, incidentId),
  };
  return logSheet(log, { ...words, by: actor.name, filter });
}

/** The names of organisations, laboratories and members in scope, for the words of a filter. */
async function namesOf(tx: Tx, ids: readonly (string | undefined)[]): Promise<(id: string) => string> {
  const asked = ids.filter((id) => id !== undefined).filter(isId);
  const organisations = await listNames(tx, asked);
  const of = { where: { id: { in: asked } }, select: { id: true, name: true } } as const;
  const [labs, members] = [await tx.lab.findMany(of), await tx.member.findMany(of)];
  const names = new Map([
    ...organisations,
    ...[...labs, ...members].map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

type Recording = {
  readonly actor: Actor;
  readonly file: { readonly what: string; readonly format: string };
  readonly incidentId: string | null;
  readonly words: Words;
};

/** An auditor writes nothing, and neither does whoever reads one organisation: the machine records, at the end, who took what. */
function recordedFile(
  { type, body, filter, name }: Made & { readonly name: string },
  { actor, file, incidentId, words }: Recording,
): MadeFile {
  const [own, another] = actor.organisationIds;
  const organisationId = actor.reach === "organisation" && another === undefined ? (own ?? null) : null;
  const record = (sent: Sent) =>
    recordExport(
      systemPrincipal(actor.workspaceId),
      {
        ...file,
        ...sent,
        incidentId,
        organisationId,
        language: words.locale,
        filter,
        takenBy: takenBy(actor),
      },
      Temporal.Now.instant(),
    );
  return { name: `${name}.${file.format}`, type, body: recorded(body, record) };
}

/** The register of art. 33(5) of the workspace, or of one of its controllers, as a file. */
export async function loadRegisterFile(place: Place, search: Search, locale: Locale): Promise<MadeFile> {
  const now = Temporal.Now.instant();
  return registerFileFor(await requirePrincipal(place.workspace), place.file, { search, locale, now });
}

/** The same for whoever is known; in the workspace's log when it ends. */
export async function registerFileFor(
  principal: Principal,
  name: string,
  { search, locale, now }: Wanted,
): Promise<MadeFile> {
  const file = readFileName(name);
  if (file?.what !== "register") throw notFound("export");
  const words = { t: await getTranslatorIn(locale), locale, at: now };
  return withScope(principal, async (tx, actor) => {
    if (!canExport(actor)) throw notFound("export");
    const asked = registerAsked.parse(search);
    const filter = registerFilter(asked, words, await namesOf(tx, [asked.organisationId]));
    const lines = await listRegister(tx, asked);
    const sheet = registerSheet({ lines, about: actor.workspaceName }, { ...words, by: actor.name, filter });
    const made = sheetMade(sheet, file.format, { actor, search, words });
    return recordedFile({ ...made, name: file.what }, { actor, file, incidentId: null, words });
  });
}
