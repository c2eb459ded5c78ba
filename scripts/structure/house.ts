/** Every budget and rule of the house, in one table. Change a number here only with a decision record. */
export const HOUSE = {
  /** Folders that are not ours, or not source. */
  ignored: [
    "node_modules",
    ".git",
    ".next",
    ".data",
    ".test",
    "prisma/generated",
    "test-results",
    "playwright-report",
  ],
  ignoredFiles: ["next-env.d.ts", "tsconfig.tsbuildinfo"],

  /** First match wins. Paths are matched from the root. */
  lines: [
    {
      of: "law data, messages, migrations, vectors",
      path: /^(law\/.*\.json|messages\/|prisma\/migrations\/)/,
      stop: null,
    },
    { of: "a lock file or a licence", path: /^(package-lock\.json|LICENSE)$/, stop: null },
    { of: "the README", path: /^README\.md$/, stop: 149 },
    { of: "a decision record", path: /^docs\/decisions\/.*\.md$/, stop: 45 },
    { of: "a test file", path: /\.(test|spec)\.tsx?$/, stop: 400 },
    { of: "a page or a route", path: /^app\/.*(page\.tsx|route\.ts)$/, stop: 80 },
    { of: "a file", path: /\.(tsx?|mts|mjs|css|sql|prisma)$/, stop: 300 },
  ],
  functionLines: { logic: 60, component: 150 },
  folderDepth: 4,
  lintExceptions: 5,

  bannedWords: ["handle", "process", "manage", "data", "info", "util", "helper", "misc", "common"],
  /** Words of the domain or the platform that hold a banned one. */
  allowedNames: /data categor|personal data|form data|data dir|data folder|data protection/,
  bannedFiles: ["types", "utils", "constants", "service", "index", "helpers"],

  featureFiles: ["schema", "rules", "access", "catalogue", "queries", "writes", "loaders", "actions", "jobs"],
  featureFolders: ["commands", "components"],
  featureAdditions: ["features/exports/formats"],
  /** What one feature may use of another. Commands, loaders and jobs are entrances: nobody inside calls them. */
  publicFeatureFiles: [
    "schema",
    "rules",
    "access",
    "catalogue",
    "queries",
    "writes",
    "actions",
    "components",
    "formats",
  ],

  /** Import directions; first match wins. `own` is the importer's top-level folder. Tests answer to `testImports`. */
  imports: [
    { from: /^(ledger|law|profiler)\//, may: [], instead: "it is pure: pass what it needs as a parameter" },
    {
      from: /^app\/api\//,
      may: [/^features\/.*\/(commands\/|queries\.|schema\.)/, /^lib\//],
      instead: "an API route adapts a command or a query of a feature",
    },
    {
      from: /^app\//,
      may: [/^features\/.*\/(components\/|(loaders|actions|schema)\.)/, /^(components|lib)\//],
      instead: "a page loads through a feature's loaders and writes through its actions",
    },
    {
      from: /^worker\//,
      may: [/^features\/.*\/jobs\./, /^lib\//, /^prisma\/seed\/load-cases\./],
      instead: "the worker calls a feature's jobs, or loads the cases",
    },
    {
      from: /^features\//,
      may: [/^(features|law|ledger|profiler|components|lib)\//, /^prisma\/generated\//],
      instead: "move the rule into the feature, or the infrastructure into lib",
    },
    {
      from: /^components\//,
      may: [/^lib\/(i18n|dates|cn|theme|fill|personal-identifiers)\./],
      instead: "pass it as a property, or move the component into its feature",
    },
    {
      from: /^lib\//,
      may: [/^ledger\//, /^prisma\/generated\//],
      instead: "lib knows no feature: pass it in",
    },
    {
      from: /^(prisma|e2e)\//,
      may: [/^(features|lib|law|ledger|prisma|messages)\//],
      instead: "go through commands",
    },
    { from: /./, may: [/./], instead: "" },
  ],
  pureFolders: /^(ledger|law|profiler)\//,

  /** Pure code is told what time it is; a program at its edge asks. */
  pureFiles: /^(ledger|law|profiler)\/(?!cli\/)|^features\/.*\/(rules|access)\.ts$/,
  impure: /\b(Temporal\.Now|Date\.now|new Date\(\)|Math\.random|randomUUID|performance\.now|process\.env)/g,

  allowedRegistryAddresses: [] as readonly string[],
  installScripts: 6,

  /** Files a rule does not bind, each with its reason; at most five. */
  exceptions: [] as readonly { readonly path: string; readonly rule: string; readonly reason: string }[],
} as const;
