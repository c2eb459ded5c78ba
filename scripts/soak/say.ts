/** What one part of a soak found, beside what it must be. */
export type Finding = { readonly said: string; readonly holds: boolean };

/** One line for each; true when all hold. */
export function sayFindings(part: string, findings: readonly Finding[]): boolean {
  for (const { said, holds } of findings) console.log(`${holds ? "ok    " : "MISSED"} ${part}: ${said}`);
  return findings.every(({ holds }) => holds);
}
