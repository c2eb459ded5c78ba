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
      .replace(/^\$\{AUTH_URL:.*$/, "https://maincourante.example")
      .replace(/\$\{(\w+):\?[^}]*\}/g, (_, variable: string) => variable.repeat(4))
      .replace(/\$\{\w+:-([^}]*)\}/g, "$1");
    return [name, filled];
  });
  return Object.fromEntries(entries);
}

describe("the compose file", () => {
  it("is read to its last line", () => {
    expect(lines).toEqual([]);
    const services = [
      ...["database", "migrate", "application", "worker", "backup", "restore", "trial", "scratch"],
      ...["proxy", "mail"],
    ];
    expect(Object.keys(at("services"))).toEqual(services);
  });

  it("takes every image that is made elsewhere by version and digest, the two stages of its own from one", () => {
    const composed = [...text.matchAll(/^ +image: (.+)$/gm)].map(([, image]) => image ?? "");
    const bases = [...readFileSync(resolve(root, "Dockerfile"), "utf8").matchAll(/^FROM (\S+)/gm)];
    const foreign = [
      ...composed.filter((image) => image !== "maincourante"),
      ...bases.map(([, base]) => base),
    ];
    expect(foreign).toHaveLength(6);
    for (const image of foreign) expect(image).toMatch(/^[\w/]+:v?\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}$/);
    expect(new Set(foreign).size).toBe(4);
  });

  it("has no password of its own: each must be given, or nothing starts", () => {
    const secrets = [...text.matchAll(/(?:_PASSWORD|_SECRET|_PASSPHRASE): (.*)$/gm)].map(
      ([, value]) => value,
    );
    expect(secrets.length).toBeGreaterThanOrEqual(8);
    for (const secret of secrets) expect(secret).toMatch(/^\$\{\w+:\?.+\}$/);
    expect(text).not.toMatch(/\/\/(maincourante_\w+|postgres):(?!\$\{)[^@/]*@/);
  });

  it("gives the program that migrates one login per address, and settings it accepts", () => {
    const urls = givenUrls(readEnv(environmentOf("migrate")));
    expect(Object.values(urls ?? {}).map((url) => new URL(url).username)).toEqual([
      "maincourante_app",
      "maincourante_worker",
      "maincourante_migrate",
    ]);
  });

  it.each(["application", "worker", "backup"])("gives %s no login it does not need", (service) => {
    const env = environmentOf(service);
    expect(() => readEnv(env)).not.toThrow();
    expect(env).not.toHaveProperty("MIGRATE_DATABASE_URL");
    expect("WORKER_DATABASE_URL" in env).toBe(service === "worker");
    expect("BACKUP_DATABASE_URL" in env).toBe(service === "backup");
  });

  it("restores only when asked, with the superuser's login, over volumes it may write", () => {
    expect(at("services", "restore", "profiles")).toEqual(["restore"]);
    expect(() => readEnv(environmentOf("restore"))).not.toThrow();
    expect(at("services", "restore", "volumes")).toEqual(["data:/data", "log_keys:/log-keys"]);
    expect(at("services", "restore", "read_only")).toBe("true");
  });

  it("restores a backup for trial beside the installation, to a Postgres of no lasting volume", () => {
    expect([at("services", "trial", "profiles"), at("services", "scratch", "profiles")]).toEqual([
      ["trial"],
      ["trial"],
    ]);
    const env = readEnv(environmentOf("trial"));
    expect(new URL(env.TRIAL_DATABASE_URL ?? "").hostname).toBe("scratch");
    expect(at("services", "scratch")).not.toHaveProperty("volumes");
    const mounted = at("services", "trial", "volumes");
    expect(mounted).toEqual(["data:/data:ro", "log_keys:/log-keys:ro", "backups:/backups", "/tmp"]);
  });

  it("names no variable that the settings do not know", () => {
    const known = readFileSync(resolve(root, "lib/env.ts"), "utf8");
    const ours = ["migrate", "application", "worker", "backup", "restore", "trial"].flatMap((of) =>
      Object.keys(environmentOf(of)),
    );
    for (const name of ours) expect(known, name).toMatch(new RegExp(`^    ${name}:`, "m"));
  });

  it("has a line in .env.example for every variable it asks for", () => {
    const example = readFileSync(resolve(root, ".env.example"), "utf8");
    const asked = new Set([...text.matchAll(/\$\{(\w+):/g)].map(([, name]) => name ?? ""));
    for (const name of asked) expect(example).toMatch(new RegExp(`^${name}=`, "m"));
  });

  it("keeps the keys that sign from the application, and every root read-only", () => {
    expect(at("services", "application", "volumes")).toEqual(["data:/data"]);
    expect(at("services", "worker", "volumes")).toContain("log_keys:/log-keys");
    for (const service of ["migrate", "application", "worker", "backup", "trial"])
      expect(at("services", service, "read_only")).toBe("true");
  });

  it("opens the proxy alone to the world; the mail catcher answers on loopback, in development", () => {
    const open = Object.entries(at("services")).filter(
      ([, service]) => typeof service === "object" && "ports" in service,
    );
    expect(open.map(([name]) => name)).toEqual(["proxy", "mail"]);
    expect(at("services", "mail", "ports")).toEqual(["127.0.0.1:8025:8025"]);
    expect(at("services", "mail", "profiles")).toEqual(["development"]);
    expect(at("networks", "inside", "internal")).toBe("true");
  });

  it("mounts files that exist, among them the roles every installation has", () => {
    const mounted = [at("services", "database", "volumes"), at("services", "proxy", "volumes")]
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
