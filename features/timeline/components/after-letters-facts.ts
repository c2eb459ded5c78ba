import { formatDay } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import type { ListedEntry } from "../queries.ts";
import type { EntryReading, Line } from "./entry-reading.ts";
import { pressFacts } from "./press-facts.ts";

/** What an entry about calls, requests and the press says besides its title; nothing of any other entry. */
export function afterLettersFacts(type: ListedEntry["type"], reading: EntryReading): Line[] {
  const { text, value, t, locale } = reading;
  const day = (name: string): Line => {
    const found = text(name);
    return found === null ? null : formatDay(Temporal.PlainDate.from(found), locale);
  };
  const count = (name: string): string => {
    const found = value(name);
    return typeof found === "number" ? formatCount(found, locale) : "0";
  };
  const word = (space: Space, name: string): Line => {
    const key = text(name);
    return key === null ? null : t(`${space}.${key}` as `${Space}.${never}`);
  };
  switch (type) {
    case "hotline.opened":
    case "hotline.amended":
      return [text("supplier"), text("number")];
    case "hotline.closed":
      return [day("closedOn")];
    case "hotline.counted": {
      const calls = { offered: count("callsOffered"), answered: count("callsAnswered") };
      return [day("day"), t("hotline.callsOf", calls)];
    }
    case "rights_requests.counted":
      return [
        t(`rightsRequests.articles.${text("article") ?? ""}` as "rightsRequests.articles.15"),
        day("receivedOn"),
        `${t("rightsRequests.columns.requestsReceived")} ${count("requestsReceived")}`,
        `${t("rightsRequests.columns.requestsAnswered")} ${count("requestsAnswered")}`,
      ];
    case "hard_case.counted":
      return [
        word("hardCases.cases", "hardCase"),
        word("hardCases.treatments", "treatment"),
        count("persons"),
      ];
    case "told_group.counted":
      return [word("toldGroups.groups", "personGroup"), count("persons")];
    case "victim_complaints.counted":
      return [word("victimRoutes.routes", "route"), count("count"), text("source")];
    default:
      return pressFacts(type, { text, day });
  }
}

type Space = "hardCases.cases" | "hardCases.treatments" | "toldGroups.groups" | "victimRoutes.routes";
