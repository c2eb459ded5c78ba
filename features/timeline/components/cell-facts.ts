import { formatEuros } from "#lib/numbers.ts";
import type { ListedEntry } from "../queries.ts";
import { communicationFacts } from "./communication-facts.ts";
import type { Line } from "./entry-reading.ts";
import type { EntryView } from "./entry-text.ts";
import { evidenceFacts } from "./evidence-facts.ts";
import { operationalFacts } from "./operational-facts.ts";

/** What an entry of the crisis cell and of its registers says besides its title; nothing of any other entry. */
export function cellFacts(entry: ListedEntry, { t, locale }: EntryView): Line[] {
  const value = (name: string) => entry.changes.find((change) => change.name === name)?.to;
  const text = (name: string): Line => {
    const found = value(name);
    return typeof found === "string" && found !== "" ? found : null;
  };
  const word = (space: Space, name: string): Line => {
    const key = text(name);
    return key === null ? null : t(`${space}.${key}` as `${Space}.${never}`);
  };
  switch (entry.type) {
    case "cell_person.named":
    case "cell_person.amended":
      return [text("name"), text("position"), word("cell.cells", "cell")];
    case "duty.assigned":
    case "duty.ended":
      return [text("name"), word("cell.roles", "role")];
    case "presence.arrived":
    case "presence.left":
    case "call_line.added":
      return [text("name")];
    case "call_line.removed":
      return [text("name"), text("removedFor")];
    case "call.recorded":
      return [text("name"), word("calls.results", "result"), text("note")];
    case "shift_note.written":
      return [word("cell.roles", "role"), text("open"), text("note")];
    case "shift_note.received":
      return [word("cell.roles", "role"), text("receivedBy")];
    case "cost.recorded":
    case "cost.reversed": {
      const cents = value("amountCents");
      const amount = typeof cents === "number" ? formatEuros(cents, locale) : null;
      return [word("costs.sorts", "sort"), amount, text("supplier"), text("note")];
    }
    case "hand_over.recorded":
      return [text("what"), text("recipient")];
    case "hand_over.confirmed":
      return [text("what"), word("handOvers.receipts", "receiptKind"), text("receiptReference")];
    case "hand_over.struck":
      return [text("what"), text("struckFor")];
    case "online_copy.found":
      return [text("place"), word("copies.kinds", "kind"), text("foundBy")];
    case "online_copy.struck":
      return [text("place"), text("struckFor")];
    case "copy_step.recorded":
      return [
        text("place"),
        word("copies.steps", "step"),
        word("copies.results", "result"),
        text("reference"),
      ];
    default:
      return [
        ...operationalFacts(entry.type, { text, t, locale }),
        ...evidenceFacts(entry.type, text),
        ...communicationFacts(entry.type, { text, value, t, locale }),
      ];
  }
}

type Space =
  | "cell.cells"
  | "cell.roles"
  | "calls.results"
  | "costs.sorts"
  | "handOvers.receipts"
  | "copies.kinds"
  | "copies.steps"
  | "copies.results";
