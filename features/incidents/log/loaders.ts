import { cache } from "react";
import { findCheckpoint, findCovering } from "#features/checkpoints/queries.ts";
import { nameObligations } from "#features/obligations/queries.ts";
import { canCorrectEntry, canPinEntry, canWriteEntry } from "#features/timeline/access.ts";
import { findEntry, type ListedEntry, listEntries, listPinned } from "#features/timeline/queries.ts";
import { timelineAsked } from "#features/timeline/schema.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { listFileLabs, listFileNames, readCase } from "../overview/queries.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

const ENTRIES_PER_PAGE = 50;

const present = () => Temporal.Now.instant().epochMilliseconds;

export const loadTimeline = cache(async (workspace: string, reference: string, search: Promise<Search>) => {
  const asked = timelineAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const summary = await readCase(tx, reference, { actor, now: present() });
    const incidentId = summary.incident.id;
    const organisations = await listFileNames(tx, incidentId);
    const log = await listEntries(tx, { incidentId, ...asked, limit: ENTRIES_PER_PAGE });
    const isFirst = asked.before === undefined && asked.pinned === undefined;
    const pinned = isFirst ? await listPinned(tx, incidentId) : [];
    const own = organisations.filter(({ organisationId }) => canWriteEntry(actor, { organisationId }));
    return {
      ...{ summary, asked, log, pinned, organisations },
      labs: await listFileLabs(tx, incidentId),
      people: await listPeople(tx),
      obligations: await nameObligations(tx, obligationsIn([...log.entries, ...pinned])),
      canWriteEntry: canWriteEntry(actor, { organisationId: null }) || own.length > 0,
    };
  });
});

/** What the form of a paper sheet offers, for whoever may write in the log. */
export const loadKeyingIn = cache((workspace: string, reference: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const summary = await readCase(tx, reference, { actor, now: present() });
    const files = await listFileNames(tx, summary.incident.id);
    const own = files.filter(({ organisationId }) => canWriteEntry(actor, { organisationId }));
    if (!canWriteEntry(actor, { organisationId: null }) && own.length === 0) throw notFound("page");
    return {
      summary,
      organisations: own.map(({ organisationId, name }) => ({ id: organisationId, name })),
      people: (await listPeople(tx)).map(({ name }) => name),
    };
  }),
);

/** Whose entries one can look for: whoever is or was a member, as far as the reader sees them. */
function listPeople(tx: Tx) {
  return tx.member.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}

/** One entry with its place in the chain and in the last signed checkpoint. */
export const loadEntry = cache(async (workspace: string, reference: string, number: string) => {
  const seq = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
  return inPageScope(workspace, async (tx, actor) => {
    const summary = await readCase(tx, reference, { actor, now: present() });
    const found = await findEntry(tx, { incidentId: summary.incident.id, seq });
    if (found === null) throw notFound("entry");
    const { entry, streamId } = found;
    const last = await findCheckpoint(tx);
    const covering = await findCovering(tx, { streamId, entries: seq });
    const by = { organisationId: entry.organisationId, actorId: entry.actorId };
    return {
      ...{ summary, ...found },
      seal:
        covering === null
          ? last === null
            ? "none"
            : "later"
          : { size: covering.size, at: covering.signedAt },
      obligations: await nameObligations(tx, obligationsIn([entry])),
      names: await nameIds(tx, entry),
      canPin: canPinEntry(actor),
      canCorrect: entry.type === "entry.written" && entry.supersededBy === null && canCorrectEntry(actor, by),
    } as const;
  });
});

const ID = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

/** What the ids that an entry records stand for, as far as the reader may know. */
async function nameIds(tx: Tx, { changes }: ListedEntry): Promise<ReadonlyMap<string, string>> {
  const ids = [...JSON.stringify(changes).matchAll(ID)].flatMap(([, id]) => id ?? []);
  const of = { where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } };
  const [organisations, labs, members] = [
    await tx.organisation.findMany(of),
    await tx.lab.findMany(of),
    await tx.member.findMany(of),
  ];
  return new Map([...organisations, ...labs, ...members].map(({ id, name }) => [id, name]));
}

/** The obligations that these entries are about. */
function obligationsIn(entries: readonly ListedEntry[]): string[] {
  const ids = entries.flatMap(({ subject, changes }) => {
    const filed = changes.find(({ name }) => name === "obligationId")?.to;
    return subject.kind === "obligation" ? [subject.id] : typeof filed === "string" ? [filed] : [];
  });
  return [...new Set(ids)];
}
