import { listFileNames, readCase } from "#features/incidents/overview/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canCountRequests } from "./access.ts";
import { ARTICLES } from "./catalogue.ts";
import { type ListedRequests, listDueRequests, listRequests } from "./queries.ts";
import { sumOf } from "./rules.ts";
import { requestsAsked } from "./schema.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;
type Place = { readonly workspace: string; readonly reference: string };

const MOST_SHOWN = 120;

/** What persons ask in this case, in numbers: sums by organisation and article, then every day, the next limit first. */
export async function loadRequests({ workspace, reference }: Place, search: Search) {
  const asked = requestsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    const files = await listFileNames(tx, incidentId);
    const all = await listRequests(tx, { incidentId }, now);
    const days = all.filter(
      ({ organisationId, article }) =>
        (asked.organisation === undefined || organisationId === asked.organisation) &&
        (asked.article === undefined || article === asked.article),
    );
    return {
      ...{ summary, now, asked, files },
      total: sumOf(all),
      sums: sumsByFile(all),
      days: days.sort(byUrgency).slice(0, MOST_SHOWN),
      matching: days.length,
      counts: all.length,
      corrects:
        days.find(
          ({ receivedOn }) =>
            asked.day === receivedOn && asked.organisation !== undefined && asked.article !== undefined,
        ) ?? null,
      own: closedAt === null ? files.filter((one) => canCountRequests(actor, one)) : [],
    };
  });
}

export type LoadedRequests = Awaited<ReturnType<typeof loadRequests>>;

/** What is open comes first by its limit, then what is settled, the latest received first. */
function byUrgency(a: ListedRequests, b: ListedRequests): number {
  const weight = ({ standing }: ListedRequests) => standing.next?.dueAt ?? (standing.open > 0 ? 1e15 : 2e15);
  return weight(a) - weight(b) || b.receivedOn.localeCompare(a.receivedOn);
}

function sumsByFile(all: readonly ListedRequests[]) {
  return [...Map.groupBy(all, ({ organisationId }) => organisationId)]
    .map(([organisationId, own]) => ({
      ...{ organisationId, name: own[0]?.name ?? "", zone: own[0]?.zone ?? "UTC", sum: sumOf(own) },
      articles: ARTICLES.flatMap((article) => {
        const rows = own.filter((one) => one.article === article);
        return rows.length === 0 ? [] : [{ article, sum: sumOf(rows) }];
      }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}

const COMING_MS = 7 * 86_400_000;

/** The running cases with requests that are late or due within a week. */
export function loadDueRequests(workspace: string) {
  return inPageScope(workspace, (tx) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    return listDueRequests(tx, { now, until: now + COMING_MS });
  });
}
