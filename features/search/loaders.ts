import { canLogIncident } from "#features/incidents/access.ts";
import { canReadReadiness } from "#features/organisations/access.ts";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import type { Tx } from "#lib/db.ts";
import type { Locale } from "#lib/i18n.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { type Actor, type Principal, withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { getTranslatorIn } from "#lib/translator.ts";
import { GROUPS, type Group } from "./catalogue.ts";
import { findActs, findAuthorities, findRules } from "./components/search-words.ts";
import { findRows } from "./queries.ts";
import { cut, type FoundGroup, type Hit, soughtWords } from "./rules.ts";
import { searchAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };
type Asked = { readonly q: string; readonly most: number; readonly locale: Locale };

const MOST_ON_PAGE = 20;
const MOST_IN_DIALOG = 5;

/** The page of what was found. */
export async function loadSearch(workspace: string, locale: Locale, search: Promise<Search>) {
  const { q } = searchAsked.parse(await search);
  const groups = await inPageScope(workspace, (tx, actor) =>
    findAll(tx, actor, { q, locale, most: MOST_ON_PAGE }),
  );
  return { q, groups };
}

/** The same for the dialog, shorter. */
export async function loadHits(
  workspace: string,
  locale: Locale,
  typed: string | null,
): Promise<FoundGroup[]> {
  const principal = await requirePrincipal(workspace);
  return findFor(principal, { q: searchAsked.parse({ q: typed }).q, locale, most: MOST_IN_DIALOG });
}

export function findFor(principal: Principal, asked: Asked): Promise<FoundGroup[]> {
  return withScope(principal, (tx, actor) => findAll(tx, actor, asked));
}

async function findAll(tx: Tx, actor: Actor, { q, most, locale }: Asked): Promise<FoundGroup[]> {
  const words = soughtWords(q);
  if (words.length === 0) return [];
  const t = await getTranslatorIn(locale);
  const rights = {
    reach: actor.reach,
    speaks: actor.organisationIds.length > 0,
    logsIncidents: canLogIncident(actor),
  };
  const rows = Map.groupBy(await findRows(tx, { words, most }), ({ group }) => group);
  const hitsOf = (group: Group): readonly Hit[] => {
    if (group === "act") return findActs(words, rights, t);
    if (group === "rule") return findRules(words, { t, locale });
    if (group === "authority") return findAuthorities(words);
    const opened = (rows.get(group) ?? []).filter(({ at }) => canOpen(group, at, actor));
    return opened.map(({ title, detail, at }) => ({
      title,
      detail: group === "claim" ? claimDetail(detail) : detail,
      href: addressOf(group, at, actor),
    }));
  };
  const claimDetail = (detail: string) => {
    const [about = "", ...rest] = detail.split(" · ");
    return [subjectText(about, t), ...rest].join(" · ");
  };
  const groups = GROUPS.map((group): FoundGroup => {
    const { first, more } = cut(hitsOf(group), most);
    return { group, hits: first, more };
  });
  return withMatrices(groups, t("search.acts.matrix")).filter(({ hits }) => hits.length > 0);
}

/** A case found is also a matrix to go to. */
function withMatrices(groups: readonly FoundGroup[], label: string): FoundGroup[] {
  const [incident] = groups.find(({ group }) => group === "incident")?.hits ?? [];
  if (incident === undefined) return [...groups];
  const matrix = { title: `${label} ${incident.title}`, detail: "", href: `${incident.href}/matrix` };
  return groups.map((one) => (one.group === "act" ? { ...one, hits: [...one.hits, matrix] } : one));
}

/** An organisation's page opens for whoever reads the register; one's own organisation has a page of its own. */
function canOpen(group: Group, at: string, actor: Actor): boolean {
  if (group !== "organisation" && group !== "lab" && group !== "person") return true;
  return actor.reach === "organisation" || canReadReadiness(actor, { id: at });
}

function addressOf(group: Group, at: string, { reach }: Actor): string {
  switch (group) {
    case "incident":
      return `/incidents/${at}`;
    case "task":
      return `/incidents/${at}/tasks`;
    case "claim":
      return `/incidents/${at}#claims`;
    case "entry":
      return `/incidents/${at}/timeline`;
    default:
      return reach === "organisation" ? "/my-organisation" : `/organisations/${at}`;
  }
}
