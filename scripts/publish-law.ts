import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKS } from "#law/pack.ts";
import { earlierText } from "#law/publications/earlier-text.ts";
import headings from "#law/publications/headings.json" with { type: "json" };
import { snapshotText } from "#law/publications/snapshot-text.ts";
import { isPublication, publicationName } from "#law/publications.ts";

const USAGE = `Usage:
  node scripts/publish-law.ts 2027-03-01 "note en français" "note in English"
  node scripts/publish-law.ts --amend      rewrite the current one, before it is released`;

const folder = join(import.meta.dirname, "../law/publications");
const pathOf = (id: string) => join(folder, `${id}.json`);
const text = snapshotText(PACKS);
const { current, earlier } = headings;

/** Why a publication of this id cannot follow the current one, or null. */
function refusalOf(id: string): string | null {
  if (isPublication(id) || existsSync(pathOf(id))) return `${id} is published: a publication never changes.`;
  if (publicationName(id).publishedOn < current.publishedOn) return `${id} lies before ${current.id}.`;
  if (readFileSync(pathOf(current.id), "utf8") === text) return `No rule changed since ${current.id}.`;
  return null;
}

function amend(): void {
  writeFileSync(pathOf(current.id), text);
  console.log(`law/publications/${current.id}.json is written again.`);
}

function publish(id: string, note: { fr: string; en: string }): void {
  const refusal = refusalOf(id);
  if (refusal !== null) throw new RangeError(refusal);
  const heading = { id, publishedOn: publicationName(id).publishedOn, note };
  const before = [...earlier, current];
  writeFileSync(pathOf(id), text);
  writeFileSync(
    join(folder, "headings.json"),
    `${JSON.stringify({ earlier: before, current: heading }, null, 2)}\n`,
  );
  writeFileSync(join(folder, "earlier.ts"), earlierText(before.map((one) => one.id)));
  console.log(`${id} is published. Now run: node scripts/write-law-coverage.ts && node scripts/check-law.ts`);
}

const [id, fr, en, ...rest] = process.argv.slice(2);
try {
  if (id === "--amend" && fr === undefined) amend();
  else if (id && fr?.trim() && en?.trim() && rest.length === 0) publish(id, { fr, en });
  else throw new RangeError(USAGE);
} catch (fault) {
  if (!(fault instanceof RangeError)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
