import { getPageActor } from "#lib/page-scope.ts";
import { type AddedAuthority, addedEntry, findEntries, LAW_ENTRIES } from "./rules.ts";
import { directoryAsked } from "./schema.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

type Asking = { readonly search: Search; readonly added: readonly AddedAuthority[] };

/** The authorities found, and the countries among which to choose. Every member reads the directory. */
export async function loadDirectory(workspace: string, { search, added }: Asking) {
  await getPageActor(workspace);
  const asked = directoryAsked.parse(await search);
  const entries = [...LAW_ENTRIES, ...added.map(addedEntry)];
  const countries = [...new Set(entries.map(({ country }) => country))];
  return { asked, countries, entries: findEntries(entries, asked) };
}
