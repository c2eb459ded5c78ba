import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  agreementOf,
  assessCases,
  CASE_NOTES,
  casesDocument,
  concludesOtherwise,
  rightByScoreAlone,
} from "./cases-document.ts";
import { PUBLISHED_CASES } from "./published-cases.ts";
import titles from "./titles-fr.json" with { type: "json" };

const results = assessCases();

function idsWhere(found: (result: (typeof results)[number]) => boolean): string[] {
  return results.filter(found).map(({ published }) => published.id);
}

/** The cases as their sources answer, told again here so that a slip in the list of cases shows. */
const NOTHING_OWED = ["01", "06", "09", "10", "13", "15"].map((number) => `EDPB-${number}`);
const AUTHORITY_ONLY = ["02", "08", "16"].map((number) => `EDPB-${number}`);

describe("The published cases", () => {
  test("are fifty, eighteen of them of EDPB 01/2021, each with a French title", () => {
    expect(PUBLISHED_CASES).toHaveLength(50);
    expect(idsWhere(({ published }) => /^EDPB-\d\d$/.test(published.id))).toHaveLength(18);
    expect(Object.keys(titles).sort()).toEqual(PUBLISHED_CASES.map(({ id }) => id).sort());
    expect(PUBLISHED_CASES.filter(({ title }) => title.fr === title.en)).toEqual([]);
  });

  test.each(results)(
    "$published.id comes out by the engine as decided, or is listed",
    ({ published, duties }) => {
      const differs = Object.values(duties).some((one) => one === "misses" || one === "stricter");
      expect(differs).toBe(Object.hasOwn(CASE_NOTES.duties, published.id));
    },
  );

  test("of EDPB 01/2021 come out as the Board says, all eighteen", () => {
    const board = results.filter(({ published }) => /^EDPB-\d\d$/.test(published.id));
    const conclusions = board.map(({ published: { id }, found }) => [id, found.conclusion]);
    expect(conclusions).toEqual(
      board.map(({ published: { id } }) => {
        if (NOTHING_OWED.includes(id)) return [id, "unlikely"];
        return [id, AUTHORITY_ONLY.includes(id) ? "risk" : "high"];
      }),
    );
  });

  test("miss no duty", () => {
    expect(idsWhere(({ duties }) => Object.values(duties).includes("misses"))).toEqual([]);
  });

  test("are concluded otherwise once: the grants of Dublin, whose data lay open without proof of access", () => {
    expect(idsWhere(concludesOtherwise)).toEqual(["REAL-IE-CDETB"]);
    expect(Object.keys(CASE_NOTES.conclusions)).toEqual(["REAL-IE-CDETB"]);
  });

  test("are answered more strictly only where the guideline answers with a condition", () => {
    expect(idsWhere(({ duties }) => Object.values(duties).includes("stricter"))).toEqual(
      ["ii", "iv", "vii", "x"].map((number) => `EDPB-9-2022-B-${number}`),
    );
  });

  test("that answer with a condition make us ask the deciding question", () => {
    const asked = (id: string) =>
      results
        .find(({ published }) => published.id === `EDPB-9-2022-B-${id}`)
        ?.found.questions.map(({ fact }) => fact);
    expect(asked("v")).toEqual(["systemicFlaw"]);
    expect(asked("ix")).toEqual(["vulnerablePersons"]);
    expect(asked("x")).toEqual(["personsAffected", "vulnerablePersons"]);
  });

  test("show the missed case as graver, ask for access and demand a written reason", () => {
    const dublin = results.find(({ published }) => published.id === "REAL-IE-CDETB")?.found;
    expect(dublin?.reasons.map(({ code }) => code)).toContain("ordered");
    expect(dublin?.questions).toEqual([{ fact: "access", couldBe: "high" }]);
    expect(dublin?.disagreement).toMatchObject({ precedents: ["REAL-IE-CDETB"], reasonRequired: true });
  });

  test("score as derived, or are listed with the reason", () => {
    const others = idsWhere(
      ({ published, found }) =>
        published.derivedScore !== null && published.derivedScore !== found.enisa.score,
    );
    expect(others.sort()).toEqual(Object.keys(CASE_NOTES.scores).sort());
  });

  test("by ENISA's score alone come out in eleven of eighteen cases", () => {
    const wrong = ["02", "08", "09", "11", "14", "15", "16"].map((number) => `EDPB-${number}`);
    expect(rightByScoreAlone()).toHaveLength(11);
    expect(rightByScoreAlone().filter((id) => wrong.includes(id))).toEqual([]);
  });

  test("have the outcome that the command prints: a condition only where the engine says no", () => {
    for (const { published, found, duties } of results) {
      for (const duty of ["notifyAuthority", "communicateToPersons"] as const) {
        expect([published.id, agreementOf(found.outcome[duty], published.outcome[duty])]).toEqual([
          published.id,
          duties[duty],
        ]);
      }
    }
  });

  test("tell all persons, and first those whose care was hit", () => {
    const scope = (id: string) => results.find(({ published }) => published.id === id)?.found.scope;
    expect(scope("EDPB-03")).toBe("persons whose care was hit, public communication for the others");
    expect(scope("EDPB-07")).toBe("all persons");
    expect(scope("EDPB-18")).toBe("all persons");
    expect(scope("REAL-GR-36-2022")).toBe("all persons");
    expect(scope("EDPB-08")).toBeNull();
  });

  test.each(results)("$published.id is the case most alike to itself", ({ published, found }) => {
    const likeness = found.precedents.map((one) => one.likeness);
    const own = found.precedents.find((one) => one.published.id === published.id);
    expect(own?.likeness).toBe(Math.max(...likeness));
    expect(own?.differs).toEqual([]);
  });
});

describe("The document of the cases", () => {
  test("is up to date: node scripts/write-severity-cases.ts writes it anew", () => {
    const path = join(import.meta.dirname, "../../docs/severity-cases.md");
    expect(readFileSync(path, "utf8")).toBe(casesDocument());
  });
});
