import type { Finding } from "#features/installation/rules.ts";
import messages from "#messages/en.json" with { type: "json" };

/** What is wrong and what to do, in one line. */
export function sayFinding({ id, level, values }: Finding): string {
  const { title, remedy } = messages.installation.findings[id];
  const text = `${title}: ${remedy}`.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ""),
  );
  return `${level === "refuses" ? "refused" : "warning"}  ${text}`;
}
