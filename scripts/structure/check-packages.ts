import { HOUSE } from "./house.ts";
import { type Failure, lineIndex, type SourceTree } from "./source-tree.ts";

/** A bundled package comes inside its parent's archive, under the parent's hash. */
type Locked = {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  inBundle?: boolean;
};
type Lock = { packages: Record<string, Locked> };
type Package = {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
};

const LOCK = "package-lock.json";
const PACKAGE = "package.json";

export function checkLockFile(tree: SourceTree): Failure[] {
  return lockedPackages(tree).flatMap(([key, locked]) => {
    const at = { rule: "lock-file", path: LOCK, line: lineOf(tree, LOCK, `"${key}": {`) };
    const faults: Failure[] = [];
    if (!locked.link && !locked.inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity ?? "")) {
      const what = `${key} has no sha512 integrity`;
      faults.push({ ...at, what, instead: "write the lock file anew from the registry" });
    }
    const address = locked.resolved;
    const isAllowed = HOUSE.allowedRegistryAddresses.some((start) => address?.startsWith(start));
    if (address !== undefined && !locked.link && !isAllowed) {
      const instead = "the lock file records names, versions and integrity, no address";
      faults.push({ ...at, what: `${key} comes from an address of its own`, instead });
    }
    return faults;
  });
}

/** At most six packages may run a script when installed; every other package that has one is refused by name. */
export function checkInstallScripts(tree: SourceTree): Failure[] {
  const allowed = Object.entries(packageJson(tree).allowScripts ?? {});
  const at = { rule: "install-scripts", path: PACKAGE, line: lineOf(tree, PACKAGE, '"allowScripts"') };
  const running = allowed.filter(([, runs]) => runs).length;
  const tooMany: Failure[] =
    running <= HOUSE.installScripts
      ? []
      : [{ ...at, what: `${running} packages run a script`, instead: `at most ${HOUSE.installScripts}` }];
  const settled = new Set(allowed.map(([name]) => name.replace(/(?<=.)@.*$/, "")));
  const open = lockedPackages(tree)
    .filter(([key, { hasInstallScript }]) => hasInstallScript && !settled.has(packageName(key)))
    .map(([key]) => ({
      ...{ ...at, what: `nothing says whether ${packageName(key)} may run its install script` },
      instead: `add "${packageName(key)}": false to allowScripts`,
    }));
  return [...tooMany, ...open];
}

export function checkExactVersions(tree: SourceTree): Failure[] {
  const { dependencies, devDependencies, optionalDependencies } = packageJson(tree);
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
    .map(([name, version]) => ({
      ...{ rule: "exact-version", path: PACKAGE, line: lineOf(tree, PACKAGE, `"${name}":`) },
      ...{ what: `${name} is asked for as "${version}"`, instead: "pin one version" },
    }));
}

/** Each dependency that ships has its reason in a decision record. */
export function checkDependencyReasons(tree: SourceTree): Failure[] {
  const records = [...tree].filter(([path]) => path.startsWith("docs/decisions/")).map(([, text]) => text);
  const { dependencies, optionalDependencies } = packageJson(tree);
  return Object.keys({ ...dependencies, ...optionalDependencies })
    .filter((name) => !records.some((text) => text.includes(`\`${name}\``)))
    .map((name) => ({
      ...{ rule: "dependency-reason", path: PACKAGE, line: lineOf(tree, PACKAGE, `"${name}":`) },
      ...{ what: `no decision record says why ${name} is here`, instead: "give it a line, or do without it" },
    }));
}

function packageJson(tree: SourceTree): Package {
  const parsed: Package = JSON.parse(tree.get(PACKAGE) ?? "{}");
  return parsed;
}

function lockedPackages(tree: SourceTree): [string, Locked][] {
  const lock: Lock = JSON.parse(tree.get(LOCK) ?? '{"packages":{}}');
  return Object.entries(lock.packages).filter(([key]) => key !== "");
}

function packageName(key: string): string {
  return key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);
}

function lineOf(tree: SourceTree, path: string, needle: string): number {
  const text = tree.get(path) ?? "";
  return lineIndex(text)(Math.max(0, text.indexOf(needle)));
}
