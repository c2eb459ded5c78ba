import { cache } from "react";
import { canReadChannel } from "#features/counsel/access.ts";
import { listPrivilegedEntries } from "#features/counsel/queries.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import { listEntriesUntil, listNamesAt, readSpan } from "#features/timeline/as-known/queries.ts";
import { compareCases, foldCase, signaturesOf } from "#features/timeline/as-known/rules.ts";
import { asKnownAsked } from "#features/timeline/as-known/schema.ts";
import { readHeader } from "#ledger/header.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { listFileNames, readCase } from "../overview/queries.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

/** A case, or one organisation's file in it, as the log told it at a recorded instant; beside it, what a second instant changes. */
export const loadAsKnown = cache(async (workspace: string, reference: string, search: Promise<Search>) => {
  const asked = asKnownAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const incidentId = summary.incident.id;
    const files = await listFileNames(tx, incidentId);
    const { organisationId } = asked;
    if (organisationId !== undefined && !files.some((one) => one.organisationId === organisationId))
      throw notFound("organisation");
    const span = await readSpan(tx, { incidentId, at: asked.at, entry: asked.entry });
    if (span === null) return { summary, asked, organisations: files, span, known: null };
    const until = [span.at, asked.with ?? span.at].sort().at(-1) ?? span.at;
    const entries = await listEntriesUntil(tx, { incidentId, organisationId, at: until });
    const upTo = (at: string) => entries.filter(({ header }) => recordedAt(header) <= at);
    const known = foldCase(upTo(span.at));
    const [from, to] = [span.at, asked.with ?? span.at].sort();
    const compared =
      asked.with === undefined || from === undefined || to === undefined
        ? null
        : { from, to, differences: compareCases(foldCase(upTo(from)), foldCase(upTo(to))) };
    const latest = foldCase(entries).obligations;
    const subjects = [...latest.values()].map(({ fields }) => String(fields.subject ?? ""));
    const today = await listNames(tx, [...new Set(subjects)]);
    const labs = await listLabNames(tx, incidentId);
    const ids = [...files.map((file) => file.organisationId), ...today.keys(), ...labs.keys()];
    const then = await listNamesAt(tx, { ids, at: span.at });
    const asThen = (names: ReadonlyMap<string, string>) =>
      new Map([...names].map(([id, name]) => [id, then.get(id) ?? name]));
    const organisations = files.map(({ organisationId: id, name }) => ({
      ...{ organisationId: id, name: then.get(id) ?? name },
    }));
    return {
      ...{ summary, asked, organisations, span, known, compared, latest },
      signatures: signaturesOf(entries),
      names: asThen(today),
      labs: asThen(labs),
      channel: canReadChannel(actor) ? await listPrivilegedEntries(tx, incidentId, span.at) : null,
    };
  });
});

/** Written with milliseconds and Z, instants compare as texts. */
function recordedAt(header: string): string {
  return readHeader(header).at;
}

async function listLabNames(tx: Tx, incidentId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.exposureLab.findMany({
    where: { exposure: { incidentId } },
    select: { labId: true, lab: { select: { name: true } } },
  });
  return new Map(rows.map(({ labId, lab }) => [labId, lab.name]));
}

export type AsKnown = Awaited<ReturnType<typeof loadAsKnown>>;
