import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { ListedEntry } from "../queries.ts";
import type { Translate } from "./translate.ts";

type Line = string | null;
type Reading = {
  readonly text: (name: string) => Line;
  readonly value: (name: string) => unknown;
  readonly t: Translate;
  readonly locale: Locale;
};

/** What an entry about calls, requests and the press says besides its title; nothing of any other entry. */
export function afterLettersFacts(type: ListedEntry["type"], { text, value, t, locale }: Reading): Line[] {
  const day = (name: string): Line => {
    const found = text(name);
    return found === null ? null : formatDay(Temporal.PlainDate.from(found), locale);
  };
  const count = (name: string): string => {
    const found = value(name);
    return typeof found === "number" ? formatCount(found, locale) : "0";
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
    case "press_request.recorded":
      return [text("outlet"), text("asks")];
    case "press_request.assigned":
      return [text("ownerName")];
    case "press_request.answered":
      return [text("repliedBy"), text("reply")];
    case "press_request.struck":
      return [text("struckFor")];
    case "spokesperson.named":
      return [text("name"), day("fromOn")];
    case "spokesperson.ended":
      return [text("name"), day("untilOn")];
    case "press_statement.published":
      return [text("publishedUrl")];
    case "public_page.posted":
    case "public_page.removed":
      return [text("url")];
    default:
      return [];
  }
}
