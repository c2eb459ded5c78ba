import { getPageActor } from "#lib/page-scope.ts";
import { type DirectoryEntry, findEntries, LAW_ENTRIES } from "./rules.ts";
import { directoryAsked } from "./schema.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The authorities found, and the countries among which to choose. Every member reads the directory. */
export async function loadDirectory(workspace: string, search: Search) {
  await getPageActor(workspace);
  const asked = directoryAsked.parse(await search);
  const entries: readonly DirectoryEntry[] = LAW_ENTRIES;
  const countries = [...new Set(entries.map(({ country }) => country))];
  return { asked, countries, entries: findEntries(entries, asked) };
}
