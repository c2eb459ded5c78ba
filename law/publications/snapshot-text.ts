import type { Rule } from "#law/rule.ts";

/** Rules by pack, as a publication keeps them. */
export type Snapshot = Readonly<Record<string, readonly Rule[]>>;

/** A snapshot as it is written to a file: JSON, one rule to a line, so that two of them are compared line by line. */
export function snapshotText(packs: Snapshot): string {
  const written = Object.entries(packs).map(([pack, rules]) => {
    const lines = rules.map((rule) => `  ${JSON.stringify(rule)}`);
    return ` ${JSON.stringify(pack)}: [\n${lines.join(",\n")}\n ]`;
  });
  return `{\n${written.join(",\n")}\n}\n`;
}
