import { listFileNames, readCase } from "#features/incidents/overview/queries.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canOpenHotline } from "./access.ts";
import { getHotline, listHotlineLabs, listHotlines } from "./queries.ts";
import { hotlineAsked } from "./schema.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;
type Place = { readonly workspace: string; readonly reference: string };

/** The hotlines of a case as far as this person reads it, and for whom they may open another. */
export function loadHotlines({ workspace, reference }: Place) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    const names = await listFileNames(tx, incidentId);
    const isRunning = closedAt === null;
    return {
      ...{ summary, now },
      hotlines: await listHotlines(tx, incidentId),
      mayOpenForCase: isRunning && canOpenHotline(actor, { organisationId: null }),
      own: isRunning ? names.filter((one) => canOpenHotline(actor, one)) : [],
    };
  });
}

export type LoadedHotlines = Awaited<ReturnType<typeof loadHotlines>>;

/** One hotline: every day, its scripts, what was corrected, and whether this person keeps it. */
export async function loadHotline(
  { workspace, reference, hotline }: Place & { hotline: string },
  search: Search,
) {
  const asked = hotlineAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    if (!isId(hotline)) throw notFound("hotline");
    const found = await getHotline(tx, { hotlineId: hotline });
    if (found.incidentId !== summary.incident.id) throw notFound("hotline");
    const mayKeep = summary.incident.closedAt === null && canOpenHotline(actor, found);
    const labs = mayKeep ? await listHotlineLabs(tx, found) : [];
    const counted = asked.lab === undefined ? found.days : found.parts;
    return {
      ...{ summary, now, hotline: found, mayKeep },
      corrects:
        counted.find(({ day, labId }) => day === asked.day && (labId ?? undefined) === asked.lab) ?? null,
      // With one laboratory every call is its own.
      labs: labs.length > 1 || found.organisationId === null ? labs : [],
      seesWhole: actor.reach === "workspace" || found.organisationId !== null,
    };
  });
}

export type LoadedHotline = Awaited<ReturnType<typeof loadHotline>>;
