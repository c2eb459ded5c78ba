import { Readable } from "node:stream";
import { listClosures } from "#features/incidents/closure/queries.ts";
import { openStates } from "#features/incidents/closure/rules.ts";
import { listFileNames, readCase } from "#features/incidents/overview/queries.ts";
import { listEntriesAbout } from "#features/timeline/queries.ts";
import type { Tx } from "#lib/db.ts";
import { failureAnswer } from "#lib/document-answer.ts";
import { notFound } from "#lib/errors.ts";
import { isLocale } from "#lib/i18n.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { canAddEvidence, canDestroyEvidence, canHold, canKeepEvidence, canReadEvidence } from "./access.ts";
import { listCitations } from "./citations/queries.ts";
import { downloadEvidence } from "./commands/download-evidence.ts";
import { type ListedEvidence, listCustody, listEvidence, listHolds, readStored } from "./queries.ts";
import { attachmentOf } from "./rules.ts";
import { evidenceAsked } from "./schema.ts";
import { listUnfinished } from "./uploads/queries.ts";

type Search = { readonly [name: string]: string | string[] | undefined };
type Asking = { readonly workspace: string; readonly reference: string; readonly search: Promise<Search> };

/** The evidence of a case as the reader may see it, and the piece that the address names with who had it in hand. */
export async function loadEvidence({ workspace, reference, search }: Asking) {
  const { piece } = evidenceAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadEvidence(actor)) throw notFound("page");
    const summary = await readCase(tx, reference, { actor, now: Temporal.Now.instant().epochMilliseconds });
    const incidentId = summary.incident.id;
    const pieces = await listEvidence(tx, incidentId);
    const organisations = await listFileNames(tx, incidentId);
    const own = organisations.filter(({ organisationId }) =>
      canAddEvidence(actor, { organisationId, visibility: "case" }),
    );
    const [hold] = (await listHolds(tx, incidentId)).filter(({ liftedAt }) => liftedAt === null);
    const chosen = pieces.find(({ id }) => id === piece);
    return {
      ...{ summary, pieces, hold: hold ?? null, mayHold: canHold(actor) },
      organisations: own,
      mayAdd: own.length > 0 || canAddEvidence(actor, { organisationId: null, visibility: "case" }),
      mayAddForCase: canAddEvidence(actor, { organisationId: null, visibility: "case" }),
      mayAddPrivileged: canAddEvidence(actor, { organisationId: null, visibility: "privileged" }),
      unfinished: await listUnfinished(tx, incidentId, actor),
      chosen: chosen === undefined ? null : await readPiece(tx, actor, chosen),
    };
  });
}

export type LoadedEvidence = Awaited<ReturnType<typeof loadEvidence>>;

async function readPiece(tx: Tx, actor: Actor, piece: ListedEvidence) {
  const custody = await listCustody(tx, piece.id);
  const subjectIds = [piece.id, ...custody.map(({ id }) => id)];
  return {
    piece,
    citations: await listCitations(tx, piece.id),
    entries: await listEntriesAbout(tx, { incidentId: piece.incidentId, subjectIds }),
    mayKeep: canKeepEvidence(actor, piece),
    mayDestroy:
      canDestroyEvidence(actor, piece) && openStates(await listClosures(tx, piece.incidentId)).length === 0,
  };
}

export type LoadedPiece = Awaited<ReturnType<typeof readPiece>>;

type Download = { readonly workspace: string; readonly locale: string; readonly piece: string };

/** A stored piece as a file to keep: never shown in the browser, whatever it holds. */
export async function answerDownload(
  request: Request,
  { workspace, locale, piece }: Download,
): Promise<Response> {
  if (
    !isLocale(locale) ||
    !isId(piece) ||
    !["same-origin", "none", null].includes(request.headers.get("sec-fetch-site"))
  )
    return new Response(null, { status: 404 });
  try {
    const principal = await requirePrincipal(workspace);
    const stored = await downloadEvidence(principal, { evidenceId: piece }, Temporal.Now.instant());
    const bytes = Readable.from(await readStored(stored), { objectMode: false });
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(stored.size),
        "content-disposition": attachmentOf(stored.name),
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return failureAnswer(error, locale);
  }
}
