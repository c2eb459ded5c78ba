import type { ListedEntry } from "../queries.ts";
import type { Line } from "./entry-reading.ts";

type Reading = { readonly text: (name: string) => Line; readonly day: (name: string) => Line };

/** What an entry about the press says besides its title; nothing of any other entry. */
export function pressFacts(type: ListedEntry["type"], { text, day }: Reading): Line[] {
  switch (type) {
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
