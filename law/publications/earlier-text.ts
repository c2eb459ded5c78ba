/** The module that imports the snapshots of earlier publications, `ids` oldest first: an import is known to a bundler. */
export function earlierText(ids: readonly string[]): string {
  const nameOf = (id: string) => `of${id.replaceAll("-", "").replace(".", "n")}`;
  const imports = ids.map((id) => `import ${nameOf(id)} from "./${id}.json" with { type: "json" };`);
  const entries = ids.map((id) => `  "${id}": ${nameOf(id)},`);
  return [
    ...imports,
    "",
    "/** Written by `scripts/publish-law.ts`; do not edit. The rules of every earlier publication, by pack. */",
    "export const EARLIER: Readonly<Record<string, unknown>> = {",
    ...entries,
    "};",
    "",
  ].join("\n");
}
