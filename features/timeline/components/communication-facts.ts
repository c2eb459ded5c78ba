import { formatCount } from "#lib/numbers.ts";
import type { ListedEntry } from "../queries.ts";
import { afterLettersFacts } from "./after-letters-facts.ts";
import type { EntryReading, Line } from "./entry-reading.ts";

/** What an entry about telling the persons says besides its title; nothing of any other entry. */
export function communicationFacts(type: ListedEntry["type"], reading: EntryReading): Line[] {
  const { text, value, t, locale } = reading;
  const word = (space: Space, name: string): Line => {
    const key = text(name);
    return key === null ? null : t(`communications.${space}.${key}` as `communications.${Space}.${never}`);
  };
  const number = (name: string): Line => {
    const found = value(name);
    return typeof found === "number" ? formatCount(found, locale) : null;
  };
  switch (type) {
    case "campaign.opened": {
      const group = OTHER_GROUPS.find((one) => one === text("personGroup"));
      return [word("channels", "channel"), group === undefined ? null : t(`toldGroups.groups.${group}`)];
    }
    case "wave.planned":
      return [word("sorts", "sort"), number("number"), text("plannedOn"), text("supplier")];
    case "wave.counted":
      return [[word("measures", "measure"), number("count")].filter(Boolean).join(" ")];
    case "wave.struck":
      return [text("struckFor")];
    case "reach.counted":
      return [text("source")];
    case "letterhead.recorded":
      return [text("name")];
    case "joint_letter.agreed":
      return [word("channels", "channel"), number("persons"), text("basis")];
    case "joint_letter.ended":
      return [text("endedFor")];
    case "letter_text.begun":
      return [word("texts.languages", "language"), word("texts.audiences", "audience")];
    default:
      return afterLettersFacts(type, reading);
  }
}

/** Patients are meant where nobody else is named. */
const OTHER_GROUPS = ["prescribers", "staff"] as const;

type Space = "channels" | "sorts" | "measures" | "texts.languages" | "texts.audiences";
