import { ENTRIES, MANIFEST } from "#ledger/bundle.ts";
import { type Members, type TestBundle, zipBytes } from "#ledger/test-log.ts";
import {
  flipped,
  INCIDENT,
  logOf,
  type Outcome,
  openBytes,
  openMembers,
  outcomeOf,
  withFile,
  withLines,
} from "./test-bundles.ts";

/** A bundle of a hundred records with one of its bits turned; `entry` where a single entry is what changed. */
export type Change = {
  readonly what: string;
  readonly entry: number | null;
  readonly outcome: () => Promise<Outcome>;
};

/** Every bit-changed bundle in turn, one in `step` of them: by a careless hand, then by one that puts the manifest right. */
export async function* everyChange(step: number): AsyncGenerator<Change, void, undefined> {
  const bundle = hundredRecords();
  let turn = 0;
  for await (const change of changesOf(bundle)) {
    if (turn % step === 0) yield change;
    turn += 1;
  }
}

export function hundredRecords(): TestBundle {
  return logOf(100).bundle(INCIDENT);
}

async function* changesOf(bundle: TestBundle): AsyncGenerator<Change, void, undefined> {
  const zip = await zipBytes(bundle.members);
  for (let at = 0; at < zip.length; at += 1) {
    const outcome = () => outcomeOf(openBytes(flipped(zip, at)));
    yield { what: `byte ${at} of the zip`, entry: null, outcome };
  }
  for (const path of bundle.members.keys()) {
    if (path !== MANIFEST && path !== ENTRIES) yield* changesOfFile(bundle, path);
  }
  yield* changesOfLines(bundle);
}

function* changesOfFile(bundle: TestBundle, path: string): Generator<Change, void, undefined> {
  const bytes = bundle.members.get(path) ?? new Uint8Array(0);
  for (let at = 0; at < bytes.length; at += 1) {
    const members = (): Members => withFile(bundle, path, flipped(bytes, at));
    yield { what: `byte ${at} of ${path}`, entry: null, outcome: () => outcomeOf(openMembers(members())) };
  }
}

function* changesOfLines(bundle: TestBundle): Generator<Change, void, undefined> {
  for (const [i, line] of bundle.lines.entries()) {
    // The newline at the end is what makes it a line.
    for (let at = 0; at < line.length - 1; at += 1) {
      const changed = Buffer.from(flipped(Buffer.from(line, "latin1"), at)).toString("latin1");
      const members = (): Members => withLines(bundle, bundle.lines.with(i, changed));
      const what = `character ${at} of entry ${i + 1}`;
      yield { what, entry: i + 1, outcome: () => outcomeOf(openMembers(members())) };
    }
  }
}
