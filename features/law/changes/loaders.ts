import { comparePublications } from "#law/publications/compare-publications.ts";
import { PUBLICATIONS } from "#law/publications.ts";
import { getPageActor } from "#lib/page-scope.ts";
import { changesBetween, changesByPack, datedGroups } from "./rules.ts";
import { changesAsked } from "./schema.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What changed between two publications, and between two days where both are given. Every member reads it. */
export async function loadChanges(workspace: string, search: Search) {
  await getPageActor(workspace);
  const asked = changesAsked.parse(await search);
  const { from, to, pack, earlier, later } = asked;
  return {
    asked,
    publications: PUBLICATIONS,
    packs: changesByPack(comparePublications(from, to, pack)),
    dated: earlier === undefined || later === undefined ? null : datedGroups(changesBetween(earlier, later)),
  };
}
