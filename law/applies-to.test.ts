import { describe, expect, test } from "vitest";
import { appliesTo } from "./applies-to.ts";
import { laboratory } from "./cases/law-case.ts";
import { type Facts, parseFacts } from "./facts.ts";
import type { Who } from "./rule.ts";
import { act, OPEN, ruleOf, say, since } from "./rules/rule-of.ts";

function partyWith(party: Record<string, unknown>): Facts["party"] {
  const parsed = parseFacts(laboratory({ party }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts.party;
}

function applied(who: Partial<Who>, party: Record<string, unknown> = {}) {
  const words = say("Mots", "Words");
  const cite = act("A text", "https://example.org/")("1");
  const rule = ruleOf({
    ...{ id: "xx.a", duty: "document", title: words, label: words, why: words, who, to: "register" },
    versions: [since("2018-05-25", { limit: OPEN, cite, confidence: "official_text" })],
  });
  const { binds, missing } = appliesTo(rule, partyWith(party));
  return binds ? missing : null;
}

const BINDS: readonly string[] = [];

describe("A rule binds a party", () => {
  test("of its roles, any of them, and everyone where it names none", () => {
    expect(applied({})).toEqual(BINDS);
    expect(applied({ roles: ["controller", "host"] })).toEqual(BINDS);
    expect(applied({ roles: ["controller"] }, { role: ["processor", "controller"] })).toEqual(BINDS);
    expect(applied({ roles: ["processor"] })).toBeNull();
  });

  test("seated in its territories, or anywhere but in those it leaves out", () => {
    expect(applied({ territories: ["BE", "FR"] })).toEqual(BINDS);
    expect(applied({ territories: ["FR"] }, { country: "RE" })).toEqual(BINDS);
    expect(applied({ territories: ["BE"] })).toBeNull();
    expect(applied({ outside: ["FR"] })).toBeNull();
    expect(applied({ outside: ["BE"] })).toEqual(BINDS);
    expect(applied({ territories: ["FR"], outside: ["FR"] })).toBeNull();
  });

  test("with one of its traits and none of those it excludes; a public body by its kind or by its trait", () => {
    expect(applied({ traits: ["oiv", "nis1_ose"] }, { traits: ["nis1_ose"] })).toEqual(BINDS);
    expect(applied({ traits: ["oiv"] }, { traits: ["nis1_ose"] })).toBeNull();
    expect(applied({ traits: ["public_body"] }, { kind: "public_body" })).toEqual(BINDS);
    expect(applied({ traits: ["oiv"] }, { kind: "public_body" })).toBeNull();
    expect(applied({ traits: ["public_body"] }, { kind: "hospital" })).toBeNull();
    expect(applied({ without: ["oiv"] }, { traits: ["oiv"] })).toBeNull();
    expect(applied({ without: ["oiv"] }, { traits: ["nis1_ose"] })).toEqual(BINDS);
    expect(applied({ without: ["public_body"] }, { kind: "public_body" })).toBeNull();
  });

  test("in its free zone alone", () => {
    expect(applied({ freeZone: "difc" }, { freeZone: "difc" })).toEqual(BINDS);
    expect(applied({ freeZone: "difc" }, { freeZone: "adgm" })).toBeNull();
    expect(applied({ freeZone: "difc" })).toBeNull();
  });

  test("of its kinds and regions; what is not known of them is missing, what is known and other ends it", () => {
    const who: Partial<Who> = { kinds: ["laboratory"], regions: ["FR-BRE"] };
    expect(applied(who, { region: "FR-BRE" })).toEqual(BINDS);
    expect(applied(who)).toEqual(["party.region"]);
    expect(applied(who, { kind: null, region: "FR-BRE" })).toEqual(["party.kind"]);
    expect(applied(who, { kind: null })).toEqual(["party.kind", "party.region"]);
    expect(applied(who, { region: "FR-IDF" })).toBeNull();
    expect(applied(who, { kind: "hospital" })).toBeNull();
    expect(applied(who, { kind: "hospital", region: "FR-BRE" })).toBeNull();
    expect(applied({ regions: ["FR-BRE"] })).toEqual(["party.region"]);
    expect(applied({ kinds: ["hospital"] }, { kind: null })).toEqual(["party.kind"]);
  });
});
