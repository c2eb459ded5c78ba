import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, posix } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = "lib/verifier/main.ts";
const IMPORT = /^import\s+(?:(\{[^}]*\}|\* as \w+)\s+from\s+)?"([^"]+)";[ \t]*$/gm;
const EXPORT = /^export (const|let|class|function\*?|async function\*?) (\w+)/gm;
const TITLE = `#!/usr/bin/env node
/*
 * Maincourante: the verifier of a bundle, in one file, for Node 20 or newer. It needs nothing else and sends nothing.
 * Written from the product's sources, one block for each, the blocks' order being that of their need. Licence: EUPL-1.2.
 */
`;

/**
 * The verifier in one file: the sources of the command with their types taken off, each in a function of its own that
 * returns what it exports. The same sources give the same text.
 */
export function packVerifier(): string {
  const blocks = new Map<string, string>();
  addModule(MAIN, blocks, []);
  return TITLE + [...blocks.values()].join("\n");
}

function addModule(path: string, blocks: Map<string, string>, within: readonly string[]): void {
  if (blocks.has(path)) return;
  if (within.includes(path)) throw new Error(`${path} imports itself, by ${within.join(", ")}`);
  const stripped = stripTypeScriptTypes(readFileSync(join(ROOT, path), "utf8"));
  const body = stripped.replace(IMPORT, (_, names: string | undefined, specifier: string) => {
    const target = resolved(path, specifier);
    if (target === null) blocks.set(specifier, `import * as ${nameOf(specifier)} from "${specifier}";`);
    else addModule(target, blocks, [...within, path]);
    const bound = names?.replace("* as ", "").replaceAll(" as ", ": ");
    return bound === undefined ? "" : `const ${bound} = ${nameOf(target ?? specifier)};`;
  });
  if (/^import\b/m.test(body)) throw new Error(`${path} imports in a way that is not packed`);
  blocks.set(path, tidy(path === MAIN ? body : wrapped(path, body)));
}

function wrapped(path: string, body: string): string {
  const names: string[] = [];
  const inner = body.replace(EXPORT, (_, kind: string, name: string) => {
    names.push(name);
    return `${kind} ${name}`;
  });
  if (/^export\b/m.test(inner)) throw new Error(`${path} exports in a way that is not packed`);
  return `// ${path}\nconst ${nameOf(path)} = (() => {\n${inner}\nreturn { ${names.join(", ")} };\n})();\n`;
}

function tidy(text: string): string {
  return text.replaceAll(/[ \t]+$/gm, "").replaceAll(/\n{3,}/g, "\n\n");
}

function resolved(from: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? posix.join(dirname(from), specifier) : null;
}

function nameOf(path: string): string {
  return `the_${path.replace(/\.ts$/, "").replaceAll(/[^A-Za-z0-9]/g, "_")}`;
}
