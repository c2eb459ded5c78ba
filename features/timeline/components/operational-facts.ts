import type { ListedEntry } from "../queries.ts";
import { codeWord } from "./code-words.ts";
import type { ValueView } from "./value-text.ts";

type View = Pick<ValueView, "t" | "locale"> & { readonly text: (name: string) => string | null };

/** What an entry about an operational decision says besides its title; nothing of any other entry. */
export function operationalFacts(type: ListedEntry["type"], { text, ...view }: View): (string | null)[] {
  switch (type) {
    case "operational.proposed":
      return [
        codeWord(text("kind") ?? "", { name: "kind", about: "operational_decision" }, view),
        text("why"),
      ];
    case "operational.decided":
      return [text("takenBy")];
    case "operational.revoked":
      return [text("revokedFor")];
    default:
      return [];
  }
}
