import { readMoves } from "#features/exposures/moves/queries.ts";
import { findExposureId, instantsOf } from "#features/exposures/queries.ts";
import type { Moves } from "#features/obligations/components/describe-moves.ts";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { type Actor, withScope } from "#lib/scope.ts";
import {
  canAddCandidate,
  canAdvisePosition,
  canNoteCounsel,
  canReadCounsel,
  canRetainPosition,
  canSetAside,
} from "./access.ts";
import { getSheet, listProposals, readMandateToRetain, type Sheet } from "./queries.ts";
import { type Candidate, compareStrictness, inForce, notYetOnSheet, plannedOn } from "./rules.ts";
import { previewCandidateInput, previewPositionInput, previewSetAsideInput, sheetAsked } from "./schema.ts";

type Search = Promise<{ readonly [name: string]: string | string[] | undefined }>;
type At = { readonly reference: string; readonly organisationId: string };

/** The sheet of one organisation in one case, and what this person may do on it. */
export async function loadAwarenessSheet(workspace: string, at: At, search: Search) {
  const { from } = sheetAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const sheet = await getSheet(tx, await findExposureId(tx, at));
    const proposals = await listProposals(tx, sheet);
    const zone = sheet.exposure.organisation.timeZone;
    const may = permissions(actor, sheet);
    const now = Temporal.Now.instant();
    const standing = may.retain ? await readMandateToRetain(tx, sheet.exposure, { actor, now }) : null;
    return {
      ...sheet,
      candidates: sheet.candidates.toSorted((one, other) => compareStrictness(one, other, zone)),
      ...{ proposals, may, zone },
      noMandate: standing?.mandate === null ? standing.why : null,
      plannedId: plannedOn(sheet, zone)?.id ?? null,
      retained: inForce(sheet.positions),
      proposed: proposals.find(({ key }) => key === from) ?? null,
    };
  });
}

export type LoadedSheet = Awaited<ReturnType<typeof loadAwarenessSheet>>;

function permissions(actor: Actor, sheet: Sheet) {
  return {
    add: canAddCandidate(actor, sheet),
    setAside: canSetAside(actor, sheet),
    advise: canAdvisePosition(actor),
    retain: canRetainPosition(actor, sheet),
    noteCounsel: canNoteCounsel(actor, sheet),
    readCounsel: canReadCounsel(actor),
  };
}

type Permitted = ReturnType<typeof permissions>;
type Supposing = { readonly exposureId: string; readonly version?: number };
type Supposed = Pick<Sheet, "positions"> & { readonly candidates: readonly Candidate[] };

/** What would move if a candidate were on the sheet. */
export function loadCandidatePreview(asked: Asked): Promise<Moves> {
  const { exposureId, moment, reading } = parseInput(previewCandidateInput, asked.rawInput);
  return suppose(asked, { exposureId, verb: "add" }, ({ candidates, positions }) => ({
    candidates: [...candidates, { id: "new", moment, reading, setAsideAt: null }],
    positions,
  }));
}

/** What would move without a candidate. */
export function loadSetAsidePreview(asked: Asked): Promise<Moves> {
  const { exposureId, version, candidateId } = parseInput(previewSetAsideInput, asked.rawInput);
  const aside = new Date(asked.now.epochMilliseconds);
  return suppose(asked, { exposureId, version, verb: "setAside" }, ({ candidates, positions }) => ({
    candidates: candidates.map((one) => (one.id === candidateId ? { ...one, setAsideAt: aside } : one)),
    positions,
  }));
}

/** What would move if a candidate were retained. */
export function loadPositionPreview(asked: Asked): Promise<Moves> {
  const { exposureId, version, candidateId } = parseInput(previewPositionInput, asked.rawInput);
  return suppose(asked, { exposureId, version, verb: "retain" }, ({ candidates }) => ({
    candidates: candidates.map((one) => (one.id === candidateId ? { ...one, setAsideAt: null } : one)),
    positions: [],
    only: candidateId,
  }));
}

type Verb = { readonly verb: keyof Permitted };
type Change = (sheet: Supposed) => Supposed & { readonly only?: string };

function suppose({ principal, now, locale }: Asked, supposing: Supposing & Verb, change: Change) {
  return withScope(principal, async (tx, actor) => {
    const sheet = await getSheet(tx, supposing.exposureId);
    if (!permissions(actor, sheet)[supposing.verb])
      throw new AppError("forbidden", "not within this person's role");
    if (supposing.version !== undefined && sheet.exposure.version !== supposing.version)
      throw new AppError("conflict", "somebody changed this sheet meanwhile");
    return movesOf(tx, sheet, { change, now, locale });
  });
}

async function movesOf(
  tx: Tx,
  sheet: Sheet,
  { change, now, locale }: { change: Change } & Pick<Asked, "now" | "locale">,
): Promise<Moves> {
  const { exposure } = sheet;
  const { candidates, positions, only } = change({ ...sheet, candidates: withWhatCounted(sheet) });
  const chosen = only === undefined ? candidates : candidates.filter(({ id }) => id === only);
  const planned = plannedOn({ candidates: chosen, positions }, exposure.organisation.timeZone);
  return readMoves(tx, exposure, { awareness: planned?.moment ?? null, now, locale });
}

/** With what the first act on the sheet keeps of the file. */
function withWhatCounted({ exposure, candidates }: Sheet): readonly Candidate[] {
  const { awareness, processor_notice } = instantsOf(exposure);
  const onFile = { awareness: awareness ?? null, processorNotice: processor_notice ?? null };
  const counted = notYetOnSheet(candidates, onFile);
  return counted === null
    ? candidates
    : [...candidates, { id: "on_file", moment: counted, reading: "", setAsideAt: null }];
}
