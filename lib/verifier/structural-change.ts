/** Bundles changed in their build: lines, members, proofs, documents, by a hand that puts sizes and hashes right. */
import { CHECKPOINT, HEAD, type Manifest, SINCE } from "#ledger/bundle.ts";
import type { Members, TestBundle } from "#ledger/test-log.ts";
import { INCIDENT, logOf, OTHER, testTools, withFile, withLines, withManifest } from "./test-bundles.ts";

/** Whole numbers from 0 below a bound, the same for the same seed. */
export type Draw = (below: number) => number;

export function drawOf(seed: number): Draw {
  let count = 0;
  return (below) => {
    count += 1;
    const digest = testTools().sha256(Buffer.from(`${seed} ${count}`));
    return Buffer.from(digest).readUInt32LE(0) % below;
  };
}

export type Scene = { readonly bundle: TestBundle; readonly older: TestBundle; readonly other: TestBundle };

/** A log's bundle, an older one of the same incident, and one of another incident. */
export function scene(): Scene {
  const log = logOf(60);
  const older = log.bundle(INCIDENT);
  log.write(INCIDENT, { text: "later", persons: 1, at: null });
  const other = log.bundle(OTHER);
  log.write(INCIDENT, { text: "later still", persons: 2, at: "2021-02-23" });
  return { bundle: log.bundle(INCIDENT), older, other };
}

type Line = { header: Record<string, unknown>; values: { name: string; salt?: string; value?: unknown }[] };
type Structural = (scene: Scene, draw: Draw) => Members;

const lines = (change: (all: string[], draw: Draw, scene: Scene) => string[]): Structural => {
  return (scene, draw) => withLines(scene.bundle, change([...scene.bundle.lines], draw, scene));
};
const line = (change: (entry: Line, draw: Draw) => unknown): Structural =>
  lines((all, draw) => {
    const i = draw(all.length);
    const entry: Line = JSON.parse(all[i] ?? "");
    return all.with(i, `${JSON.stringify(change(entry, draw))}\n`);
  });
const manifest = (change: (manifest: Manifest, draw: Draw) => Manifest): Structural => {
  return ({ bundle }, draw) => withManifest(change(bundle.manifest, draw), bundle.members);
};
const file = (path: string, of: (scene: Scene) => TestBundle): Structural => {
  return (scene) => withFile(scene.bundle, path, of(scene).members.get(path) ?? new Uint8Array(0));
};

export const STRUCTURAL: Readonly<Record<string, Structural>> = {
  "a line left out": lines((all, draw) => all.toSpliced(draw(all.length), 1)),
  "a line written twice": lines((all, draw) => {
    const i = draw(all.length);
    return all.toSpliced(i, 0, all[i] ?? "");
  }),
  "two lines exchanged": lines((all, draw) => {
    const i = draw(all.length - 1);
    return all.with(i, all[i + 1] ?? "").with(i + 1, all[i] ?? "");
  }),
  "a line of another incident": lines((all, draw, { other }) =>
    all.with(draw(6), other.lines[draw(6)] ?? ""),
  ),
  "the tail cut off": lines((all, draw) => all.slice(0, 1 + draw(all.length - 1))),
  "an empty line": lines((all, draw) => all.toSpliced(draw(all.length), 0, "\n")),
  "no newline at the end": lines((all) => all.with(-1, all.at(-1)?.trimEnd() ?? "")),
  "white space in a line": lines((all, draw) => all.with(draw(all.length), ` ${all[draw(all.length)]}`)),
  "a line withheld under a wrong hash": lines((all, draw) => {
    const i = draw(all.length);
    return all.with(i, `${JSON.stringify({ leafHash: "0".repeat(64), seq: i + 1 })}\n`);
  }),
  "a value exchanged": line((entry, draw) => {
    const at = draw(entry.values.length);
    return { ...entry, values: entry.values.map((one, i) => (i === at ? { ...one, value: "other" } : one)) };
  }),
  "a salt exchanged": line((entry) => {
    return { ...entry, values: entry.values.map((one) => ({ ...one, salt: "ab".repeat(32) })) };
  }),
  "a value taken out with its name": line((entry) => ({ ...entry, values: entry.values.slice(1) })),
  "a value more": line((entry) => ({ ...entry, values: [...entry.values, { name: "zzz" }] })),
  "a member of a header exchanged": line(({ header, values }, draw) => {
    const names = [
      "actor",
      "at",
      "type",
      "label",
      "visibility",
      "organisation",
      "shared",
      "origin",
      "occurred",
    ];
    return { header: { ...header, [names[draw(names.length)] ?? ""]: "2021-02-23T17:00:00.000Z" }, values };
  }),
  "a member of a header more": line(({ header, values }) => ({ header: { ...header, zzz: 1 }, values })),
  "the title of the case": manifest((one) => ({ ...one, incident: { ...one.incident, title: "Another" } })),
  "the variant": manifest((one) => ({ ...one, variant: "regulator" })),
  "the stream": manifest((one) => ({ ...one, stream: OTHER })),
  "a document left out": manifest((one, draw) => {
    return { ...one, documents: one.documents.toSpliced(draw(one.documents.length), 1) };
  }),
  "a document under another name": ({ bundle }, draw) => {
    const at = 3 + draw(2);
    const documents = bundle.manifest.documents.map((one, i) =>
      i === at ? { ...one, path: `${one.path}0` } : one,
    );
    const content = bundle.members.get(bundle.manifest.documents[at]?.path ?? "") ?? new Uint8Array(0);
    const members = new Map([...bundle.members, [documents[at]?.path ?? "", content]]);
    return withManifest({ ...bundle.manifest, documents }, members);
  },
  "a document rewritten": (scene, draw) => {
    const { path } = scene.bundle.manifest.documents[draw(6)] ?? { path: "" };
    return withFile(scene.bundle, path, Buffer.from("rewritten"));
  },
  "a file more": ({ bundle }) => new Map([...bundle.members, ["case/more.txt", Buffer.from("more")]]),
  "a file less": ({ bundle }, draw) => {
    const paths = [...bundle.members.keys()].filter((path) => path !== "manifest.json");
    const lost = paths[draw(paths.length)];
    return new Map([...bundle.members].filter(([path]) => path !== lost));
  },
  "the older checkpoint": file(CHECKPOINT, ({ older }) => older),
  "the older head": file(HEAD, ({ older }) => older),
  "the head of another incident": file(HEAD, ({ other }) => other),
  "another's proofs of growth": file(SINCE, ({ other }) => other),
  "the log of another key": manifest((one) => ({ ...one, log: { ...one.log, key: logOf(2, 9).key } })),
  "the log under another name": manifest((one) => ({
    ...one,
    log: { ...one.log, origin: "other.test/log/1" },
  })),
};
