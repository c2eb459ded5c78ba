import { describe, expect, test } from "vitest";
import { AUTHORITIES, findAuthority } from "#law/authorities.ts";
import { languagesOf, UNION_LANGUAGES } from "./languages.ts";

function languagesById(id: string) {
  const authority = findAuthority(id);
  if (authority === null) throw new Error(`No authority ${id}.`);
  return languagesOf(authority);
}

describe("The languages of an authority", () => {
  test.each(AUTHORITIES)("$id has at least one, by its ISO 639 code", (authority) => {
    const { codes } = languagesOf(authority);
    expect(codes).not.toEqual([]);
    for (const code of codes) {
      expect(code).toMatch(/^[a-z]{2}$/);
      expect(new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code)).toBeDefined();
    }
  });

  test("are those that its channel names, where it names any", () => {
    expect(languagesById("at-dsb")).toEqual({ codes: ["de"], statedBy: "channel" });
    expect(languagesById("be-apd-gba")).toEqual({ codes: ["fr", "nl", "de"], statedBy: "channel" });
    expect(languagesById("bg-cpdp")).toEqual({ codes: ["bg"], statedBy: "channel" });
    expect(languagesById("cy-cpdp")).toEqual({ codes: ["el", "en"], statedBy: "channel" });
  });

  test("are read from no other channel than these four", () => {
    const named = AUTHORITIES.filter((authority) => languagesOf(authority).statedBy === "channel");
    expect(named.map(({ id }) => id)).toEqual(["at-dsb", "be-apd-gba", "bg-cpdp", "cy-cpdp"]);
  });

  test("are else the official ones of the country, and say so", () => {
    expect(languagesById("fr-cnil")).toEqual({ codes: ["fr"], statedBy: "official" });
    expect(languagesById("fi-tsv")).toEqual({ codes: ["fi", "sv"], statedBy: "official" });
    expect(languagesById("eu-enisa").codes).toEqual(UNION_LANGUAGES);
    expect(UNION_LANGUAGES).toHaveLength(24);
  });

  test("are the region's own where it has some: Catalan, Basque, French in Quebec, English in the free zones", () => {
    expect(languagesById("es-apdcat").codes).toEqual(["ca", "es"]);
    expect(languagesById("es-avpd").codes).toEqual(["eu", "es"]);
    expect(languagesById("ca-qc-cai").codes).toEqual(["fr"]);
    expect(languagesById("ae-difc").codes).toEqual(["en"]);
  });
});
