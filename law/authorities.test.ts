import { describe, expect, test } from "vitest";
import devices from "./authorities/devices.json" with { type: "json" };
import directory from "./authorities/directory.json" with { type: "json" };
import { AUTHORITIES, findAuthority, listAuthorities } from "./authorities.ts";
import { competentDpa } from "./competent-authority.ts";
import { EEA, isCountry } from "./countries.ts";
import { parseFacts } from "./facts.ts";
import { RULES } from "./pack.ts";

function dpaOf(party: Record<string, unknown>): string | null {
  const parsed = parseFacts({ party: { role: "controller", kind: "hospital", timeZone: "UTC", ...party } });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return competentDpa(parsed.facts.party);
}

describe("The directory of authorities", () => {
  test("reads every entry of its file, each id once", () => {
    expect(AUTHORITIES).toHaveLength(directory.length);
    expect(new Set(AUTHORITIES.map(({ id }) => id)).size).toBe(directory.length);
  });

  test("gives each authority a country, a site and a way in", () => {
    for (const { id, country, website, channel, name, shortName } of AUTHORITIES) {
      expect(country === "EU" || isCountry(country), id).toBe(true);
      expect(id.startsWith(`${country.toLowerCase()}-`), id).toBe(true);
      expect(website, id).toMatch(/^https:\/\//);
      expect(Math.min(channel.length, name.length, shortName.length), id).toBeGreaterThan(1);
    }
  });

  test("finds by id, by country and by kind", () => {
    expect(findAuthority("fr-cnil")?.shortName).toBe("CNIL");
    expect(findAuthority("persons")).toBeNull();
    expect(listAuthorities("FR", "health").map(({ id }) => id)).toEqual([
      "fr-cert-sante",
      "fr-ars",
      "fr-ansm",
    ]);
    expect(listAuthorities("FR").length).toBeGreaterThan(5);
    expect(listAuthorities("ZZ")).toEqual([]);
  });

  test("holds every authority that a rule names", () => {
    const ids = RULES.flatMap(({ addressee, alsoTo = [] }) => {
      if (addressee.kind === "fixed") return [addressee.id, ...alsoTo];
      if (addressee.kind === "each") return [...addressee.ids, ...alsoTo];
      return addressee.kind === "by_sector" ? [addressee.public, addressee.private, ...alsoTo] : alsoTo;
    });
    const authorities = new Set(ids.filter((id) => /^[a-z]{2}-/.test(id)));
    expect(authorities.size).toBeGreaterThan(80);
    for (const id of authorities) expect(findAuthority(id), id).not.toBeNull();
  });

  test("names other addressees by the words of the contract, and the local correspondent", () => {
    const words = RULES.flatMap(({ addressee }) => (addressee.kind === "fixed" ? [addressee.id] : []));
    expect([...new Set(words.filter((id) => !/^[a-z]{2}-/.test(id)))].sort()).toEqual([
      ...[
        "controller",
        "correspondent",
        "insurer",
        "media",
        "persons",
        "processor",
        "recipients",
        "register",
      ],
      "users",
    ]);
  });

  test("has a device authority for every state of the area, in that state", () => {
    expect(Object.keys(devices).sort()).toEqual([...EEA].sort());
    for (const [country, id] of Object.entries(devices)) expect(findAuthority(id)).toMatchObject({ country });
  });
});

describe("The competent data protection authority", () => {
  test.each(EEA)("%s has one, and it is its own", (country) => {
    const id = dpaOf({ country });
    expect(findAuthority(id ?? "")).toMatchObject({ country, kind: "dpa" });
  });

  const CASES: readonly [string, Record<string, unknown>, string | null][] = [
    ["France", { country: "FR", region: "FR-BRE" }, "fr-cnil"],
    ["Martinique", { country: "MQ" }, "fr-cnil"],
    ["Åland", { country: "AX" }, "fi-tsv"],
    ["Germany without its Land: the federal one", { country: "DE" }, "de-bfdi"],
    ["a hospital in North Rhine-Westphalia", { country: "DE", region: "DE-NW" }, "de-nw"],
    ["a private Bavarian hospital", { country: "DE", region: "DE-BY" }, "de-by-baylda"],
    ["a public Bavarian one", { country: "DE", region: "DE-BY", traits: ["public_body"] }, "de-by-baylfd"],
    ["a Catholic Bavarian one", { country: "DE", region: "DE-BY", traits: ["catholic_body"] }, "de-kdsz-by"],
    [
      "a Catholic one in Saxony",
      { country: "DE", region: "DE-SN", traits: ["catholic_body"] },
      "de-ddsb-ost",
    ],
    ["a Protestant one", { country: "DE", region: "DE-HE", traits: ["protestant_body"] }, "de-bfd-ekd"],
    ["a statutory insurer", { country: "DE", region: "DE-BE", traits: ["statutory_insurer"] }, "de-bfdi"],
    ["a private hospital in Catalonia", { country: "ES", region: "ES-CT" }, "es-aepd"],
    ["a public one in Catalonia", { country: "ES", region: "ES-CT", traits: ["public_body"] }, "es-apdcat"],
    [
      "a public one in the Basque Country",
      { country: "ES", region: "ES-PV", kind: "public_body" },
      "es-avpd",
    ],
    ["a public one in Andalusia", { country: "ES", region: "ES-AN", kind: "public_body" }, "es-ctpda"],
    ["a public one in Madrid", { country: "ES", region: "ES-MD", traits: ["public_body"] }, "es-aepd"],
    ["New Caledonia", { country: "NC" }, null],
    ["Polynesia written as a region", { country: "FR", region: "FR-PF" }, null],
    ["the United Kingdom", { country: "GB" }, null],
  ];

  test.each(CASES)("%s", (_, party, id) => {
    expect(dpaOf(party)).toBe(id);
  });

  test("every regional answer is an entry of the directory", () => {
    const laender = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split(" ");
    for (const land of laender) {
      for (const traits of [[], ["catholic_body"]]) {
        const id = dpaOf({ country: "DE", region: `DE-${land}`, traits });
        expect(findAuthority(id ?? ""), land).toMatchObject({ country: "DE" });
        expect(id).not.toBe("de-bfdi");
      }
    }
  });
});
