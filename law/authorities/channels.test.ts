import { describe, expect, test } from "vitest";
import { AUTHORITIES, findAuthority } from "#law/authorities.ts";
import { channelText } from "./channels.ts";
import french from "./channels-fr.json" with { type: "json" };

/** Addresses, telephones and proper names, which no language changes. */
const KEPT = /https?:\/\/[^\s;)]+|[\w.-]+@[\w.-]+\.\w+/g;

describe("How to reach an authority", () => {
  test.each(AUTHORITIES)("$id: in French every address, and no English around it", (authority) => {
    const text = channelText(authority, "fr");
    expect(text.match(KEPT) ?? []).toEqual(expect.arrayContaining(authority.channel.match(KEPT) ?? []));
    expect(text.replace(KEPT, "")).not.toMatch(/\b(form|online|the|by|of the|from|notice|needed|only)\b/i);
  });

  test("the CNIL by its teleservice, in either language", () => {
    const cnil = findAuthority("fr-cnil");
    expect(cnil && channelText(cnil, "fr")).toMatch(/^Téléservice https:\/\/notifications\.cnil\.fr/);
    expect(cnil && channelText(cnil, "en")).toBe(cnil?.channel);
  });

  test("no French text outlives its channel", () => {
    const channels = new Set(AUTHORITIES.map(({ channel }) => channel));
    expect(Object.keys(french).filter((channel) => !channels.has(channel))).toEqual([]);
  });
});
