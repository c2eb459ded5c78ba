import type { Authority } from "#law/authorities.ts";
import type { LawLocale } from "#law/text.ts";
import french from "./channels-fr.json" with { type: "json" };

const FRENCH: Readonly<Record<string, string>> = french;

/** How to reach an authority, in the reader's language; an address alone reads alike in both. */
export function channelText({ channel }: Pick<Authority, "channel">, locale: LawLocale): string {
  return locale === "fr" ? (FRENCH[channel] ?? channel) : channel;
}
