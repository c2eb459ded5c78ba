import { type Snapshot, snapshotText } from "#law/publications/snapshot-text.ts";

/** What is wrong where the rules of a publication (`written`: its file, null if absent) are no longer those of code. */
export function findPublicationFault(id: string, written: string | null, packs: Snapshot): string | null {
  if (written === null)
    return `the publication ${id} is not written down: node scripts/publish-law.ts --amend`;
  if (written === snapshotText(packs)) return null;
  return `the rules changed since ${id} was published: publish a new one with scripts/publish-law.ts`;
}
