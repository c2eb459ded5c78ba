import { describe, expect, test } from "vitest";
import { BAD_FACTS } from "./cases/bad-facts.ts";
import { laboratory } from "./cases/law-case.ts";
import { parseFacts } from "./facts.ts";
import { refusalText } from "./text/refusal-text.ts";
import { INSTANTS } from "./vocabulary.ts";

function set(target: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const isList = Array.isArray(target);
  const inner = isList ? target[Number(key)] : (target as Record<string, unknown> | undefined)?.[key];
  const changed = { ...(target as object), [key]: set(inner, rest, value) };
  return isList ? Object.values(changed) : changed;
}

/** Every field of the contract, filled in rightly; each case spoils one. */
const FULL = {
  ...laboratory({
    at: "2026-11-05T12:00:00Z",
    party: { region: "FR-BRE", traits: ["cyber_insured"], freeZone: "difc" },
    breach: {
      natures: ["confidentiality"],
      cause: "external_malicious",
      exemptions34: ["c"],
      dataCategories: ["nir", "health"],
      seriousCareEvent: false,
      severityLevel: "high",
      nis2Significant: false,
      craEvent: "severe_incident",
      deviceIncident: "serious",
      encrypted: false,
      authorityAlreadyInformed: false,
      persons: { total: 1200, byResidence: { FR: 1100, "BE-VLG": 100 } },
    },
    instants: {
      awareness: "2026-11-05T10:20:00+01:00",
      detection: { date: "2026-11-04", precision: "day" },
    },
    filings: [{ rule: "eu.gdpr.33-1", at: "2026-11-06T10:20:00Z", addressee: "fr-cnil", complete: true }],
    contracts: [{ id: "c1", notifyWithinHours: 24, from: "processor" }],
  }),
  orders: [{ rule: "eu.gdpr.34-4", at: "2026-11-06T10:20:00Z", until: "2026-11-10T10:20:00Z" }],
  holds: [{ kind: "law_enforcement", form: "oral", at: "2026-11-06T10:20:00Z", until: null }],
  extensions: [{ rule: "us.fl.171", at: "2026-11-06T10:20:00Z", until: "2026-12-06T10:20:00Z" }],
  assume: ["eu.omnibus.33"],
};

/** The pointer of every single value. */
function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}

const LEAVES = leavesOf(FULL, "");

describe("Facts that are right", () => {
  test("are read with every field of the contract", () => {
    expect(parseFacts(FULL)).toMatchObject({ ok: true });
  });

  test("read again, they are the same", () => {
    const once = parseFacts(FULL);
    if (!once.ok) throw new Error(once.error.message);
    expect(parseFacts(JSON.parse(JSON.stringify(once.facts)))).toEqual(once);
  });

  test("absent and null are the same: unknown", () => {
    const party = { role: "controller", country: "FR", timeZone: "Europe/Paris" };
    const silent = parseFacts({ party });
    const nulls = { ...party, kind: null, region: null, traits: null };
    const breach = { personalData: null, risk: null, persons: null, exemptions34: null };
    expect(parseFacts({ at: null, party: nulls, breach, instants: null, filings: null })).toEqual(silent);
    expect(silent).toMatchObject({ ok: true, facts: { breach: { risk: "unassessed", personalData: null } } });
  });

  test("instants come out in UTC, cut to the second", () => {
    const parsed = parseFacts(laboratory({ instants: { awareness: "2021-02-23T18:00:00.999+01:00" } }));
    expect(parsed).toMatchObject({ ok: true, facts: { instants: { awareness: "2021-02-23T17:00:00Z" } } });
  });

  test.each([
    ["2021-02-23T22:30:00+05:30", "a vendor writes in its own time"],
    ["2021-02-23T22:45:00+05:45", "Nepal"],
    ["2021-07-23T14:30:00-02:30", "Newfoundland in summer"],
    ["2021-02-23T17:00:00-00:00", "no offset at all"],
    ["2021-02-23T18:00:00+0100", "without the colon"],
    ["2021-02-23T18:00:00+01:00[Europe/Paris]", "with its zone beside it"],
    ["2021-02-23T18:00+01:00[europe/paris]", "the zone in any case"],
    ["2021-02-23T17:00:00Z[Europe/Paris]", "in UTC, the zone beside it"],
  ])("%s is an instant: %s", (written) => {
    expect(parseFacts(laboratory({ instants: { awareness: written } }))).toMatchObject({ ok: true });
  });

  test("the same instant written with three offsets is the same", () => {
    for (const written of ["22:30:00+05:30", "18:00:00+01:00[Europe/Paris]", "17:00:00Z[Asia/Kolkata]"]) {
      const parsed = parseFacts(laboratory({ instants: { awareness: `2021-02-23T${written}` } }));
      expect(parsed).toMatchObject({ ok: true, facts: { instants: { awareness: "2021-02-23T17:00:00Z" } } });
    }
  });

  test("residences come out in the order of their codes, however they are written", () => {
    for (const codes of [
      ["BE", "FR", "US-TX"],
      ["US-TX", "FR", "BE"],
      ["FR", "US-TX", "BE"],
    ]) {
      const byResidence = Object.fromEntries(codes.map((code) => [code, 1]));
      const parsed = parseFacts(laboratory({ breach: { persons: { byResidence } } }));
      const read = parsed.ok ? Object.keys(parsed.facts.breach.persons.byResidence) : [];
      expect(read).toEqual(["BE", "FR", "US-TX"]);
    }
  });

  test("a single role and a list of one are the same, and a role named twice counts once", () => {
    const one = parseFacts(laboratory({ party: { role: "controller" } }));
    expect(parseFacts(laboratory({ party: { role: ["controller", "controller"] } }))).toEqual(one);
  });

  test("a zone is taken in any case and kept in its usual spelling", () => {
    const parsed = parseFacts(laboratory({ party: { timeZone: "europe/paris" } }));
    expect(parsed).toMatchObject({ ok: true, facts: { party: { timeZone: "Europe/Paris" } } });
  });
});

describe("Facts that are wrong are refused at the field, with what was expected and what was found", () => {
  test.each(BAD_FACTS)("$path: $why", ({ path, value, at, code, says }) => {
    const spoilt = set(FULL, path.split("/").slice(1), value);
    const parsed = parseFacts(spoilt);
    if (parsed.ok) throw new Error("The facts were accepted.");
    expect(parsed.error.path).toBe(at ?? path);
    expect(parsed.error.code).toBe(code);
    expect(parsed.error.message).toContain(says);
    expect(parsed.error.message).toMatch(/^Expected .+; found .+\.$/);
  });

  test.each(BAD_FACTS)("in French too, $path: $why", ({ path, value }) => {
    const parsed = parseFacts(set(FULL, path.split("/").slice(1), value));
    if (parsed.ok) throw new Error("The facts were accepted.");
    const { expected, found, message } = parsed.error;
    expect(refusalText(parsed.error, "en")).toBe(message);
    const french = refusalText(parsed.error, "fr");
    expect(french).toMatch(/^Attendu\u00a0: .+\u00a0; trouvé\u00a0: .+\.$/);
    expect(french).not.toMatch(/[{}\0]/);
    expect(french).toContain(found.shown);
    for (const word of Object.values(expected.values)) expect(french).toContain(`${word}`);
  });

  test("every field of the contract is spoilt at least once", () => {
    const spoilt = new Set(BAD_FACTS.map(({ path }) => path.replaceAll(/\/\d+/g, "")));
    const closed = LEAVES.map((path) => path.replaceAll(/\/\d+/g, ""));
    const open = closed.filter((path) => !path.startsWith("/breach/persons/byResidence/"));
    expect(open.filter((path) => !spoilt.has(path))).toEqual([]);
  });

  test.each(LEAVES)("%s of another type", (path) => {
    for (const value of [{}, [[]], path === "/contracts/0/notifyWithinHours" ? "x" : 0.5]) {
      const parsed = parseFacts(set(FULL, path.split("/").slice(1), value));
      if (parsed.ok) throw new Error(`${JSON.stringify(value)} was accepted.`);
      expect(parsed.error.path.startsWith(path), parsed.error.path).toBe(true);
    }
  });

  const SLIPS = [
    ["2021-02-31T10:00:00Z", "bad_instant", "existing_day"],
    ["9999-12-31T10:00:00Z", "out_of_range", "year_between"],
    ["1979-12-31T10:00:00Z", "out_of_range", "year_between"],
    ["2021-02-23T10:00:00", "bad_instant", "instant_with_offset"],
    ["2021-02-23T10:00:00+05:17", "bad_instant", "offset_in_use"],
    ["2021-02-23T18:00:00+05:00[Europe/Paris]", "bad_instant", "offset_of_zone"],
  ] as const;
  const MOMENTS = INSTANTS.map((name) => `/instants/${name}`);

  test.each([...LEAVES.filter((path) => /\/(at|until)$/.test(path)), "/holds/0/until", ...MOMENTS])(
    "%s: 31 February, year 9999, no offset, an offset that never was",
    (path) => {
      for (const [value, code, expected] of SLIPS) {
        const parsed = parseFacts(set(FULL, path.split("/").slice(1), value));
        expect(parsed).toMatchObject({ ok: false, error: { code, path, expected: { code: expected } } });
      }
    },
  );

  test("the fourth of a list is named by its place", () => {
    const parsed = parseFacts(laboratory({ party: { country: "UK" } }), "/3");
    expect(parsed).toMatchObject({ ok: false, error: { path: "/3/party/country" } });
  });
});
