import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv } from "#lib/env.ts";
import { givenUrls } from "#scripts/start/given-urls.ts";

const root = resolve(import.meta.dirname, "../..");
type Tree = { [key: string]: Tree | string | string[] };

/** Reads the part of YAML the file keeps to: nested maps, lists of texts, comments. Anything else throws. */
function parse(lines: string[], indent = 0): Tree {
  const tree: Tree = {};
  while (lines[0]?.startsWith(" ".repeat(indent)) && /^ *[\w]/.test(lines[0])) {
    const line = lines.shift() ?? "";
    const [, key, value] = /^ *([\w]+):(?: (.+))?$/.exec(line) ?? [];
    if (key === undefined || line.search(/\S/) !== indent || key in tree)
      throw new Error(`cannot read: ${line}`);
    const items: string[] = [];
    while (lines[0]?.startsWith(`${" ".repeat(indent + 2)}- `))
      items.push((lines.shift() ?? "").slice(indent + 4));
    tree[key] = value ?? (items.length > 0 ? items : parse(lines, indent + 2));
  }
  return tree;
}

const text = readFileSync(resolve(root, "docker-compose.yml"), "utf8");
const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
const compose = parse(lines);

function at(...path: string[]): Tree | string | string[] {
  return path.reduce<Tree | string | string[]>((tree, key) => {
    const found = typeof tree === "string" || Array.isArray(tree) ? undefined : tree[key];
    if (found === undefined) throw new Error(`no ${path.join(".")}`);
    return found;
  }, compose);
}

/** What compose would pass on, each required variable standing as its own name, repeated to a password's length. */
function environmentOf(service: string): Record<string, string> {
  const entries = Object.entries(at("services", service, "environment")).map(([name, value]) => {
    const filled = String(value)
      .replace(/\$\{(\w+):\?[^}]*\}/g, (_, variable: string) => variable.repeat(4))
      .replace(/\$\{\w+:-([^}]*)\}/g, "$1");
    return [name, filled];
  });
  return Object.fromEntries(entries);
}

describe("the compose file", () => {
  it("is read to its last line", () => {
    expect(lines).toEqual([]);
    expect(Object.keys(at("services"))).toEqual(["database", "application"]);
  });

  it("has no password of its own: each must be given, or nothing starts", () => {
    const secrets = [...text.matchAll(/(?:_PASSWORD|_SECRET): (.*)$/gm)].map(([, value]) => value);
    expect(secrets).toHaveLength(5);
    for (const secret of secrets) expect(secret).toMatch(/^\$\{\w+:\?.+\}$/);
    expect(text).not.toMatch(/maincourante_\w+:(?!\$\{)[^@]*@/);
  });

  it("gives the application settings that the launcher accepts, one login per address", () => {
    const urls = givenUrls(readEnv(environmentOf("application")));
    expect(Object.values(urls ?? {}).map((url) => new URL(url).username)).toEqual([
      "maincourante_app",
      "maincourante_worker",
      "maincourante_migrate",
    ]);
  });

  it("publishes on loopback alone", () => {
    expect(at("services", "application", "ports")).toEqual(["127.0.0.1:3000:3000"]);
    expect(() => at("services", "database", "ports")).toThrow("no services.database.ports");
  });

  it("mounts files that exist, among them the roles every installation has", () => {
    const mounted = [at("services", "database", "volumes")]
      .flat()
      .map((volume) => String(volume).split(":")[0] ?? "");
    const files = mounted.filter((path) => path.startsWith("./"));
    expect(files).toContain("./prisma/roles.sql");
    for (const path of files) expect(existsSync(resolve(root, path)), path).toBe(true);
    expect(statSync(resolve(root, "scripts/docker/create-roles.sh")).mode & 0o111).not.toBe(0);
  });

  it("creates the roles with every password the roles ask for", () => {
    const asked = [...readFileSync(resolve(root, "prisma/roles.sql"), "utf8").matchAll(/ARRAY\[(.*)\]/g)];
    const logins = [...(asked[0]?.[1] ?? "").matchAll(/'(\w+)'/g)].map(([, login]) => login);
    const script = readFileSync(resolve(root, "scripts/docker/create-roles.sh"), "utf8");
    expect(logins).toEqual(["app", "worker", "migrate"]);
    for (const login of logins) expect(script).toContain(`'maincourante.${login}_password', :'${login}'`);
  });
});
