import { describe, expect, test } from "vitest";
import { findFailures } from "./find-failures.ts";
import type { SourceTree } from "./source-tree.ts";

const SHA512 = `sha512-${"A".repeat(86)}==`;

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A small house in order; each test plants one thing in it. */
const HOUSE_IN_ORDER: Record<string, string> = {
  "package.json": json({ dependencies: { zod: "4.6.7" }, allowScripts: { "@x/pg": true, prisma: false } }),
  "package-lock.json": json({
    packages: {
      "": {},
      "node_modules/zod": { integrity: SHA512 },
      "node_modules/@x/pg": { integrity: SHA512, hasInstallScript: true },
      "node_modules/y/node_modules/prisma": { integrity: SHA512, hasInstallScript: true },
    },
  }),
  "README.md": "Start with `lib/dates.ts` and [the records](docs/decisions/001-zod.md).\n",
  "docs/decisions/001-zod.md": "`zod` checks inputs.\n",
  "messages/fr.json": json({ act: { file: "Notifier" } }),
  "messages/en.json": json({ act: { file: "File" } }),
  "lib/dates.ts": "export const show = (at: Temporal.Instant) => at.toString();\n",
  "components/clock.tsx": 'import { show } from "#lib/dates.ts";\nexport const Clock = () => show;\n',
  "features/claims/schema.ts": "export const claim = 1;\n",
  "features/claims/commands/adopt-claim.ts":
    'import { claim } from "../schema.ts";\nexport const adoptClaim = claim;\n',
  "features/exposures/rules.ts":
    'import { claim } from "#features/claims/schema.ts";\nexport const risk = claim;\n',
  "app/[locale]/page.tsx":
    'import { Clock } from "#components/clock.tsx";\nexport default function Page() { return <Clock />; }\n',
};

function houseWith(planted: Record<string, string>): SourceTree {
  return new Map(Object.entries({ ...HOUSE_IN_ORDER, ...planted }));
}

function brokenBy(planted: Record<string, string>): string[] {
  return findFailures(houseWith(planted), []).map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}

const LINES_61 = `\n${"  act();\n".repeat(60)}`;
const LINES_151 = `\n${"  act();\n".repeat(150)}`;

test("a house in order breaks no rule", () => {
  expect(findFailures(houseWith({}), [])).toEqual([]);
});

describe("a planted fault is found where it was planted", () => {
  test.each<[string, Record<string, string>, string]>([
    ["a file of 301 lines", { "lib/log.ts": "\n".repeat(301) }, "file-lines lib/log.ts:301"],
    ["a test of 401 lines", { "lib/log.test.ts": "\n".repeat(401) }, "file-lines lib/log.test.ts:401"],
    ["a page of 81 lines", { "app/x/page.tsx": "\n".repeat(81) }, "file-lines app/x/page.tsx:81"],
    ["a README of 150 lines", { "README.md": "\n".repeat(150) }, "file-lines README.md:150"],
    [
      "a function of 62 lines",
      { "lib/log.ts": `\nexport function log() {${LINES_61}}\n` },
      "function-lines lib/log.ts:2",
    ],
    [
      "a component of 152 lines",
      { "components/log.tsx": `export function Log() {${LINES_151}}\n` },
      "function-lines components/log.tsx:1",
    ],
    ["a fifth level of folders", { "law/a/b/c/d/rule.ts": "" }, "folder-depth law/a/b/c/d/rule.ts:1"],
    ["a file name in camel case", { "lib/showDate.ts": "" }, "file-name lib/showDate.ts:1"],
    ["a file that says nothing", { "law/types.ts": "" }, "banned-file law/types.ts:1"],
    ["a folder that says nothing", { "law/helpers/zone.ts": "" }, "banned-file law/helpers/zone.ts:1"],
    ["a banned word in a name", { "lib/log.ts": "\nconst userInfo = 1;\n" }, "banned-name lib/log.ts:2"],
    [
      "a banned word in a parameter",
      { "lib/log.ts": "const f = (data: 1) => data;\n" },
      "banned-name lib/log.ts:1",
    ],
    [
      "a command that is not named as its file",
      { "features/claims/commands/record-claim.ts": "export const adopt = 1;\n" },
      "named-export features/claims/commands/record-claim.ts:1",
    ],
    [
      "two components in one file",
      { "components/tile.tsx": "export const Tile = 1;\nexport const Other = 2;\n" },
      "named-export components/tile.tsx:2",
    ],
    ["a barrel", { "lib/all.ts": '\nexport * from "./dates.ts";\n' }, "barrel lib/all.ts:2"],
    [
      "law that knows the application",
      { "law/engine.ts": 'import { show } from "#lib/dates.ts";\nexport const x = show;\n' },
      "import-direction law/engine.ts:1",
    ],
    [
      "lib that knows a feature",
      { "lib/log.ts": 'import type { R } from "#features/exposures/rules.ts";\n' },
      "import-direction lib/log.ts:1",
    ],
    [
      "a page that reads past the loaders",
      { "app/x/page.tsx": 'import { risk } from "#features/exposures/rules.ts";\n' },
      "import-direction app/x/page.tsx:1",
    ],
    [
      "a dynamic import against the direction",
      { "components/tile.tsx": 'export const Tile = () => import("#features/claims/schema.ts");\n' },
      "import-direction components/tile.tsx:1",
    ],
    [
      "a package in the ledger",
      { "ledger/entry.ts": 'import "node:crypto";\n' },
      "ledger-alone ledger/entry.ts:1",
    ],
    [
      "a command that calls a command",
      {
        "features/claims/commands/record-claim.ts":
          'import "./adopt-claim.ts";\nexport const recordClaim = 1;\n',
      },
      "feature-border features/claims/commands/record-claim.ts:1",
    ],
    [
      "a feature that calls another's command",
      { "features/exposures/writes.ts": 'import "#features/claims/commands/adopt-claim.ts";\n' },
      "feature-border features/exposures/writes.ts:1",
    ],
    [
      "an import without its ending",
      { "lib/log.ts": 'import { show } from "./dates";\n' },
      "import-spelling lib/log.ts:1",
    ],
    [
      "a relative import into another folder",
      { "lib/log.ts": 'import "../features/claims/schema.ts";\n' },
      "import-spelling lib/log.ts:1",
    ],
    [
      "a feature file of its own kind",
      { "features/claims/service.ts": "" },
      "feature-file features/claims/service.ts:1",
    ],
    [
      "a third level inside a feature",
      { "features/claims/a/b/rules.ts": "" },
      "feature-file features/claims/a/b/rules.ts:1",
    ],
    [
      "a command without a noun",
      { "features/claims/commands/adopt.ts": "export const adopt = 1;\n" },
      "feature-file features/claims/commands/adopt.ts:1",
    ],
    ["a message in one language", { "messages/fr.json": json({}) }, "messages messages/fr.json:1"],
    ["an empty message", { "messages/en.json": json({ act: { file: "" } }) }, "messages messages/en.json:3"],
    ["a cited path that is gone", { "README.md": "\nSee `lib/gone.ts`.\n" }, "cited-path README.md:2"],
    ["a link that is dead", { "docs/a.md": "[x](gone.md)\n" }, "cited-path docs/a.md:1"],
    ["a path of a machine", { "docs/a.md": `Look in /${"home"}/ann/x\n` }, "foreign-place docs/a.md:1"],
    [
      "a registry's host",
      { ".npmrc": `registry=https://${"registry.npmjs"}.org/\n` },
      "foreign-place .npmrc:1",
    ],
    ["a silenced rule", { "lib/log.ts": `// ${"biome-ignore"} lint: why\n` }, "silenced-rule lib/log.ts:1"],
    [
      "law that reads the clock",
      { "law/engine.ts": "\nexport const at = Date.now();\n" },
      "purity law/engine.ts:2",
    ],
    [
      "a range of versions",
      { "package.json": json({ devDependencies: { a: "^1.0.0" } }) },
      "exact-version package.json:3",
    ],
  ])("%s", (_, planted, expected) => {
    expect(brokenBy(planted)).toContain(expected);
  });

  test("two features that need each other, at both imports", () => {
    const planted = {
      "features/claims/queries.ts": 'import { risk } from "#features/exposures/rules.ts";\n',
    };
    expect(brokenBy(planted)).toEqual([
      "feature-cycle features/claims/queries.ts:1",
      "feature-cycle features/exposures/rules.ts:1",
    ]);
  });

  test.each([
    ["without integrity", {}, "lock-file"],
    ["with a weak hash", { integrity: "sha1-AAAA" }, "lock-file"],
    ["with an address", { integrity: SHA512, resolved: "https://example.org/a.tgz" }, "lock-file"],
    [
      "with a script nobody allowed or refused",
      { integrity: SHA512, hasInstallScript: true },
      "install-scripts",
    ],
  ])("a locked package %s", (_, locked, rule) => {
    const planted = { "package-lock.json": json({ packages: { "node_modules/a": locked } }) };
    expect(findFailures(houseWith(planted), []).map((one) => one.rule)).toEqual([rule]);
  });

  test("a seventh package that may run a script when installed", () => {
    const allowScripts = Object.fromEntries(
      ["@x/pg", "prisma", "a", "b", "c", "d", "e"].map((name) => [name, true]),
    );
    expect(brokenBy({ "package.json": json({ allowScripts }) })).toEqual(["install-scripts package.json:2"]);
  });

  test("a dependency that no decision record speaks of", () => {
    const planted = {
      "package.json": json({
        dependencies: { leftpad: "1.0.0" },
        allowScripts: { "@x/pg": true, prisma: false },
      }),
    };
    expect(brokenBy(planted)).toEqual(["dependency-reason package.json:3"]);
  });
});

describe("what the rules leave alone", () => {
  test.each<[string, Record<string, string>]>([
    ["a word of the domain that holds a banned one", { "lib/log.ts": "const dataCategories = 1;\n" }],
    ["law data of any length", { "law/authorities/directory.json": "\n".repeat(900) }],
    [
      "a test that needs the whole application",
      { "lib/log.test.ts": 'import "#features/claims/schema.ts";\n' },
    ],
    ["a test that expects a type error", { "lib/log.test.ts": `// ${"@ts-expect-error"}: no such field\n` }],
    [
      "a folder or a pattern in a document",
      { "docs/a.md": "`features/claims/` and `docs/decisions/*.md`\n" },
    ],
    [
      "an action over another feature's command",
      { "features/exposures/actions.ts": 'import "#features/claims/commands/adopt-claim.ts";\n' },
    ],
    ["a sub-concern with the same vocabulary", { "features/claims/sources/queries.ts": "" }],
  ])("%s", (_, planted) => {
    expect(brokenBy(planted)).toEqual([]);
  });
});

describe("an exception", () => {
  const planted = { "lib/log.ts": `// ${"biome-ignore"} lint: why\n` };
  const excuse = { path: "lib/log.ts", rule: "silenced-rule", reason: "a foreign bug" };

  test("excuses its file from its rule", () => {
    expect(findFailures(houseWith(planted), [excuse])).toEqual([]);
  });

  test("that nobody needs any more is a failure", () => {
    expect(findFailures(houseWith({}), [excuse]).map(({ rule }) => rule)).toEqual(["exceptions"]);
  });

  test("is the fifth at most", () => {
    const six = Array.from({ length: 6 }, () => excuse);
    expect(findFailures(houseWith(planted), six).map(({ what }) => what)).toEqual(["6 exceptions"]);
  });
});
