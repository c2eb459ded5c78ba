import { readSummary } from "#features/incidents/overview/queries.ts";
import { countColumns } from "#features/obligations/columns/queries.ts";
import { type MatrixAsked, matrixAsked } from "#features/obligations/matrix/schema.ts";
import { listMatchingFiles } from "#features/obligations/parties/queries.ts";
import { listOwners } from "#features/obligations/queries.ts";
import { parseInput } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Asked } from "#lib/preview.ts";
import { withScope } from "#lib/scope.ts";
import { canActOnMany } from "./access.ts";
import { KINDS, MATRIX_KINDS } from "./catalogue.ts";
import { countItems, getAct, listActs, listChosen, listItems } from "./queries.ts";
import type { ChosenFile, Refusals } from "./rules.ts";
import { beginActInput, bulkAsked } from "./schema.ts";
import { unpackTicks } from "./ticks/rules.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

const present = () => Temporal.Now.instant().epochMilliseconds;

/** The form of one act on the organisations that the address names, or on all that match its filter. */
export async function loadActForm(workspace: string, reference: string, search: Promise<Search>) {
  const said = await search;
  const [filter, asked] = [matrixAsked.parse(said), bulkAsked.parse(said)];
  return inPageScope(workspace, async (tx, actor) => {
    const kinds = canActOnMany(actor) ? MATRIX_KINDS.filter((name) => KINDS[name].may(actor)) : [];
    const [first] = kinds;
    if (first === undefined) throw notFound("page");
    const now = present();
    const summary = await readSummary(tx, reference, { actor, now });
    const incidentId = summary.incident.id;
    const kind = kinds.find((name) => name === asked.kind) ?? first;
    const columnsOf = await countColumns(tx, { incidentId, now });
    return {
      ...{ summary, filter, asked, kinds, kind, fields: KINDS[kind].fields },
      files: await listAsked(tx, { filter, asked, incidentId, now }),
      columns: [...columnsOf("controllers"), ...columnsOf("processors")],
      owners: await listOwners(tx),
      self: actor.id,
    };
  });
}

type Choosing = {
  readonly filter: MatrixAsked;
  readonly asked: ReturnType<typeof bulkAsked.parse>;
  readonly incidentId: string;
  readonly now: number;
};

async function listAsked(tx: Tx, { filter, asked, incidentId, now }: Choosing) {
  if (asked.all !== undefined) return listMatchingFiles(tx, { ...filter, incidentId, now });
  if (asked.choose.length === 0 && asked.ticks === "") return [];
  const all = await listMatchingFiles(tx, { q: "", incidentId, now });
  const ids = all.map(({ exposureId }) => exposureId);
  const chosen = new Set([...asked.choose, ...unpackTicks(asked.ticks, ids)]);
  return all.filter(({ exposureId }) => chosen.has(exposureId));
}

/** What an act would do before anybody begins it. */
export type ActPreview = {
  readonly total: number;
  readonly refused: readonly { readonly reason: string; readonly count: number; readonly names: string }[];
  /** How many dates of the law it would move; null for a kind that moves none. */
  readonly moves: number | null;
};

const MOST_NAMED = 12;

export async function loadActPreview({ principal, rawInput, now }: Asked): Promise<ActPreview> {
  const input = parseInput(beginActInput, rawInput);
  return withScope(principal, async (tx, actor) => {
    const kind = KINDS[input.kind];
    if (!canActOnMany(actor) || !kind.may(actor)) throw new AppError("forbidden", "not within this role");
    const { incidentId } = input;
    const files = await listChosen(tx, incidentId, input.exposureIds);
    const ready = kind.read(input.input, { actor, now, incidentId });
    const refused = await ready.refuse(tx, files);
    const doable = files.filter(({ exposureId }) => !refused.has(exposureId));
    return {
      total: files.length,
      refused: await describeRefused(tx, files, refused),
      moves: ready.countMoves === null ? null : await ready.countMoves(tx, doable),
    };
  });
}

async function describeRefused(tx: Tx, files: readonly ChosenFile[], refused: Refusals) {
  const byReason = Map.groupBy(
    files.filter(({ exposureId }) => refused.has(exposureId)),
    ({ exposureId }) => refused.get(exposureId) ?? "",
  );
  const shown = [...byReason.values()].flatMap((own) => own.slice(0, MOST_NAMED));
  const organisations = await tx.organisation.findMany({
    where: { id: { in: shown.map(({ organisationId }) => organisationId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return [...byReason].map(([reason, own]) => {
    const named = own.slice(0, MOST_NAMED).map(({ organisationId }) => nameOf.get(organisationId) ?? "");
    const names = own.length > MOST_NAMED ? [...named, "…"] : named;
    return { reason, count: own.length, names: names.join(", ") };
  });
}

/** One act on many: how far it has come, and what became of each organisation. */
export function loadAct(workspace: string, reference: string, bulkActId: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace" || !isId(bulkActId)) throw notFound("page");
    const summary = await readSummary(tx, reference, { actor, now: present() });
    const act = await getAct(tx, bulkActId);
    if (act.incidentId !== summary.incident.id) throw notFound("act on many");
    const { id, kind, begunAt, begunBy, finishedAt } = act;
    const { batchId } = act.input as { readonly batchId?: string };
    return {
      summary,
      act: { id, kind, begunAt, begunBy, finishedAt, batchId: batchId ?? null },
      counts: (await countItems(tx, [bulkActId]))(bulkActId),
      items: await listItems(tx, bulkActId),
      mayRepeat: summary.incident.closedAt === null && canActOnMany(actor),
    };
  });
}

export type LoadedAct = Awaited<ReturnType<typeof loadAct>>;

/** The latest acts on many of a case. */
export function loadActs(workspace: string, reference: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const summary = await readSummary(tx, reference, { actor, now: present() });
    const acts = await listActs(tx, summary.incident.id);
    const countOf = await countItems(
      tx,
      acts.map(({ id }) => id),
    );
    return { summary, acts: acts.map((act) => ({ ...act, counts: countOf(act.id) })) };
  });
}

export type ListedAct = Awaited<ReturnType<typeof loadActs>>["acts"][number];
