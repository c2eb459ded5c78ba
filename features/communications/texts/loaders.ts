import { cache } from "react";
import { docx } from "#features/exports/formats/docx.ts";
import { recorded, type Sent } from "#features/exports/formats/recorded.ts";
import type { Chunks } from "#features/exports/formats/sheet.ts";
import { takenBy } from "#features/exports/writes.ts";
import { getIncident, readCase } from "#features/incidents/overview/queries.ts";
import { hasMandate } from "#features/organisations/mandates/queries.ts";
import { onOpenCase } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { MadeFile } from "#lib/file-answer.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { printPdf } from "#lib/pdf.ts";
import { type Actor, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { getTranslatorIn } from "#lib/translator.ts";
import { type Head, hashHeads, listSignedHeads } from "../letterheads/queries.ts";
import { type LabToTell, listLabsToTell } from "../queries.ts";
import { canReviewText, canWriteText } from "./access.ts";
import { PLACEHOLDERS } from "./catalogue.ts";
import { recordTaking } from "./commands/record-taking.ts";
import { lettersZip } from "./components/letters-zip.ts";
import { footerOf, pdfLetter, textLetter, type Written } from "./components/text-letter.ts";
import { mailHtml, mailText } from "./components/text-mail.ts";
import { getText, type ListedText, type ListedVersion } from "./queries.ts";
import type { LabFacts } from "./rules.ts";
import { TEXT_FILES, textAsked } from "./schema.ts";

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;
type Asking = { readonly workspace: string; readonly reference: string };

const present = () => Temporal.Now.instant().epochMilliseconds;

/** For whom a text is begun: the case alone. */
export const loadNewText = cache(async ({ workspace, reference }: Asking) =>
  inPageScope(workspace, async (tx, actor) => {
    if (!canWriteText(actor)) throw notFound("page");
    const summary = await readCase(tx, reference, { actor, now: present() });
    if (summary.incident.closedAt !== null) throw notFound("page");
    return { summary };
  }),
);

/** One text with its versions, the laboratories it is merged for, and what this person may do about it. */
export const loadText = cache(
  async ({ workspace, reference, text }: Asking & { text: string }, search: Promise<Search>) => {
    const asked = textAsked.parse(await search);
    return inPageScope(workspace, async (tx, actor) => {
      if (!isId(text)) throw notFound("text");
      const summary = await readCase(tx, reference, { actor, now: present() });
      const incidentId = summary.incident.id;
      const found = await getText(tx, incidentId, text);
      const labs = await listLabsToTell(tx, incidentId);
      const acting = onOpenCase(actor, summary.incident);
      const latest = latestOf(found);
      return {
        ...{ summary, asked, text: found, latest },
        labs: await withSignedHeads(tx, { incidentId, version: latest, labs }),
        mayWrite: canWriteText(acting),
        signable: await listSignable(tx, { incidentId, actor: acting, found, labs }),
        organisations: [...new Map(labs.map((lab) => [lab.organisationId, lab.organisation]))],
      };
    });
  },
);

export type LoadedText = Awaited<ReturnType<typeof loadText>>;

function latestOf({ versions }: ListedText): ListedVersion {
  const [latest] = versions;
  if (latest === undefined) throw notFound("text");
  return latest;
}

type Signed = {
  readonly incidentId: string;
  readonly version: ListedVersion;
  readonly labs: readonly LabToTell[];
};

/** The laboratories with what their letters say of them: of an organisation that signed, as it was then. */
async function withSignedHeads(tx: Tx, { incidentId, version, labs }: Signed) {
  const heads = await listSignedHeads(tx, { incidentId, signatures: version.reviews });
  const signed = new Set(
    version.reviews.flatMap(({ outcome, organisationId }) => (outcome === "signed" ? [organisationId] : [])),
  );
  return labs.map((lab) => {
    const now = factsOf(lab);
    if (!signed.has(lab.organisationId)) return { ...lab, headChanged: false };
    const then = heads.get(lab.labId) ?? null;
    const frozen = factsOf({ name: lab.name, letterhead: then });
    const headChanged = PLACEHOLDERS.some((part) => frozen[part] !== now[part]);
    return { ...lab, letterhead: then, headChanged };
  });
}

type Signable = {
  readonly incidentId: string;
  readonly actor: Actor;
  readonly found: ListedText;
  readonly labs: readonly LabToTell[];
};

/** The organisations for which this person still has to answer to the version that was put to them. */
async function listSignable(tx: Tx, { incidentId, actor, found, labs }: Signable) {
  const latest = latestOf(found);
  if (latest.submittedAt === null) return [];
  const answered = new Set(latest.reviews.map(({ organisationId }) => organisationId));
  const own = new Map(labs.map((lab) => [lab.organisationId, lab.organisation]));
  const signable: { organisationId: string; name: string; headsHash: string }[] = [];
  for (const [organisationId, name] of own) {
    if (answered.has(organisationId) || !actor.organisationIds.includes(organisationId)) continue;
    const isDelegate = await hasMandate(tx, { organisationId, memberId: actor.id, purpose: "decide" });
    if (!canReviewText(actor, { organisationId, isDelegate })) continue;
    signable.push({ organisationId, name, headsHash: await hashHeads(tx, { incidentId, organisationId }) });
  }
  return signable;
}

type Headed = Pick<LabToTell, "name"> & { readonly letterhead: Omit<Head, "labId"> | null };
type LabWithHead = Awaited<ReturnType<typeof withSignedHeads>>[number];

/** What a laboratory's documents say of it. */
export function factsOf({ name, letterhead }: Headed): LabFacts {
  const { address = "", contact = "", hotline = "", hours = "" } = letterhead ?? {};
  return { lab: letterhead?.name ?? name, address, contact, hotline, hours };
}

type FileAsked = { readonly reference: string; readonly text: string; readonly file: string };

/** A text as files, merged for each laboratory in scope; what was taken is in the case's log. */
export async function loadTextFile(
  asked: FileAsked & { workspace: string },
  search: Search,
): Promise<MadeFile> {
  return textFileFor(await requirePrincipal(asked.workspace), asked, { search, now: Temporal.Now.instant() });
}

type Wanted = { readonly search: Search; readonly now: Temporal.Instant };

/** The same for whoever is known. */
export async function textFileFor(
  principal: Principal,
  asked: FileAsked,
  { search, now }: Wanted,
): Promise<MadeFile> {
  const file = TEXT_FILES.find((one) => one === asked.file);
  if (file === undefined || !isId(asked.text)) throw notFound("file");
  const { lab, version } = textAsked.parse(search);
  const made = await withScope(principal, async (tx, actor) => {
    const { id: incidentId } = await getIncident(tx, asked.reference);
    const text = await getText(tx, incidentId, asked.text);
    const chosen = text.versions.find(({ id }) => id === version) ?? latestOf(text);
    const all = await listLabsToTell(tx, incidentId);
    const labs = lab === undefined ? all : all.filter(({ labId }) => labId === lab);
    if (labs.length === 0) throw notFound("laboratory");
    const asSigned = await withSignedHeads(tx, { incidentId, version: chosen, labs });
    return { actor, incidentId, text, written: asSigned.map((one) => writtenFor(text, chosen, one)) };
  });
  const { actor, incidentId, text, written } = made;
  const { type, body } = await bodyOf(file, written, { language: text.language, actor });
  const stem = `${asked.reference}-${file.split(".")[0]}-${text.language}`;
  const format = file.split(".")[1] ?? "";
  const record = (sent: Sent) =>
    recordTaking(
      systemPrincipal(actor.workspaceId),
      {
        ...{ what: "text_to_persons", format, incidentId, organisationId: ownOf(actor), filter: text.title },
        ...{ ...sent, language: text.language, takenBy: takenBy(actor) },
      },
      now,
    );
  return { name: `${stem}.${format}`, type, body: recorded(body, record) };
}

/** Whose log it is: of the one organisation for which this person reads, else the cell's. */
function ownOf({ reach, organisationIds: [own, another] }: Actor): string | null {
  return reach === "organisation" && another === undefined ? (own ?? null) : null;
}

function writtenFor(text: ListedText, version: ListedVersion, lab: LabWithHead): Written {
  const isSigned = version.reviews.some(
    ({ outcome, organisationId }) => outcome === "signed" && organisationId === lab.organisationId,
  );
  const { title, language, audience } = text;
  const at = Temporal.Instant.fromEpochMilliseconds((version.submittedAt ?? version.recordedAt).getTime());
  return {
    ...{ title, language, audience, at, isSigned, facts: factsOf(lab) },
    ...{ number: version.number, content: version.content },
  };
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

type Making = { readonly language: "fr" | "en"; readonly actor: Actor };
type TextFile = (typeof TEXT_FILES)[number];

async function bodyOf(
  file: TextFile,
  written: readonly Written[],
  { language, actor }: Making,
): Promise<{ type: string; body: Chunks }> {
  const t = await getTranslatorIn(language);
  const [first] = written;
  if (first === undefined) throw notFound("laboratory");
  switch (file) {
    case "letter.docx":
      return { type: DOCX, body: docx(textLetter(first, "letter", t)) };
    case "notice.docx":
      return { type: DOCX, body: docx(textLetter(first, "public_notice", t)) };
    case "email.html":
      return { type: "text/html; charset=utf-8", body: bytesOf(mailHtml(first, t)) };
    case "email.txt":
      return { type: "text/plain; charset=utf-8", body: bytesOf(mailText(first, t)) };
    case "letters.zip":
      return { type: "application/zip", body: lettersZip(written, t) };
    case "letters.pdf": {
      const shared = {
        language,
        eyebrow: "",
        subtitle: "",
        author: "Maincourante",
        page: "",
        watermark: null,
      };
      const at = first.at.epochMilliseconds;
      const footer = footerOf({ ...first, isSigned: written.every(({ isSigned }) => isSigned) }, t);
      const letters = written.map((one) => pdfLetter(one, t));
      const document = { ...shared, title: first.title, at, footer, blocks: [], letters };
      return { type: "application/pdf", body: piecesOf(await printPdf(document, actor.id)) };
    }
  }
}

async function* bytesOf(text: string): Chunks {
  yield new TextEncoder().encode(text);
}

async function* piecesOf(bytes: Uint8Array): Chunks {
  yield new Uint8Array(bytes);
}
