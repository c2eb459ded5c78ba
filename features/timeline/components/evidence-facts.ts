import type { ListedEntry } from "../queries.ts";

/** What an entry about evidence says besides its title; nothing of any other entry. */
export function evidenceFacts(type: ListedEntry["type"], text: (name: string) => string | null) {
  switch (type) {
    case "evidence.received":
    case "evidence.added":
      return [text("name")];
    case "evidence.settled":
      return [text("keptBy"), text("settledFor")];
    case "custody.recorded":
      return [text("name"), text("recipient"), text("note")];
    case "exhibit.cited":
      return [text("name")];
    case "citation.struck":
      return [text("struckFor")];
    case "legal_hold.lifted":
      return [text("liftedFor")];
    default:
      return [];
  }
}
