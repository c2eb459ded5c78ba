import type { Sheet } from "../formats/sheet.ts";
import type { Dossier } from "../queries.ts";
import type { ReturnsName, SheetName } from "../schema.ts";
import { claimsSheet } from "./claims-sheet.ts";
import type { Taking } from "./framed-sheet.ts";
import { labsSheet } from "./labs-sheet.ts";
import { obligationsSheet } from "./obligations-sheet.ts";
import { questionsSheet } from "./questions-sheet.ts";
import { registerSheet } from "./register-sheet.ts";

/** One list of a case. Its log is copied row by row and has its own way (log-sheet.ts). */
export function caseSheet(
  what: Exclude<SheetName, "timeline" | ReturnsName>,
  dossier: Dossier,
  taking: Taking,
): Sheet {
  switch (what) {
    case "register":
      return registerSheet({ lines: dossier.register, about: caseName(dossier.incident) }, taking);
    case "obligations":
      return obligationsSheet(dossier, taking);
    case "labs":
      return labsSheet(dossier, taking);
    case "claims":
      return claimsSheet(dossier, taking);
    case "questions":
      return questionsSheet(dossier, taking);
  }
}

export function caseName({
  reference,
  title,
}: {
  readonly reference: string;
  readonly title: string;
}): string {
  return `${reference} · ${title}`;
}
