import { describe, expect, test } from "vitest";
import { REMEDIAL_STEPS } from "#features/forms/response/catalogue.ts";
import { INCIDENT_KINDS } from "#features/incidents/catalogue.ts";
import { findRule } from "#law/pack.ts";
import { PLAYBOOK_SOURCES, PUBLISHED_PLAYBOOKS } from "./catalogue.ts";
import { derivedCard, type Ground, type Plan, planIn, planStart, stepProblems } from "./rules.ts";

const inFrench = (index: number): Plan => {
  const published = PUBLISHED_PLAYBOOKS[index];
  if (published === undefined) throw new RangeError("no such playbook");
  return planIn(published, "fr", (id) => PLAYBOOK_SOURCES[id] ?? { name: "", url: "" });
};

describe.each(PUBLISHED_PLAYBOOKS.map((one, index) => [one.key, index] as const))("%s", (_key, index) => {
  const plan = inFrench(index);

  test("has steps that wait only for earlier ones their owner can know of", () => {
    expect(stepProblems(plan.steps)).toEqual([]);
  });

  test("says what each step rests on", () => {
    for (const { key, sources } of plan.steps) {
      expect(sources.length, key).toBeGreaterThan(0);
      for (const { url } of sources) expect(url, key).toMatch(/^https:\/\//);
    }
  });

  test("counts only from clocks that the law has", () => {
    for (const step of plan.steps)
      if ("does" in step && step.due?.from === "obligation")
        expect(findRule(step.due.ruleId), step.key).toBeDefined();
  });

  test("has an action card of one page, in both languages", () => {
    const { card, name } = PUBLISHED_PLAYBOOKS[index] ?? { card: undefined, name: undefined };
    const lines = Object.values(card ?? {}).flat();
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(20);
    for (const { fr, en } of [...lines, name ?? { fr: "", en: "" }]) expect(fr).not.toBe(en);
  });
});

test("every kind of incident that a person can name has a playbook", () => {
  const covered = PUBLISHED_PLAYBOOKS.flatMap(({ incidentKinds }) => incidentKinds);
  expect(INCIDENT_KINDS.filter((kind) => !covered.includes(kind))).toEqual([]);
});

test("what an authority is told as a measure is a step of a playbook, and no duty to inform, file or decide", () => {
  const steps = PUBLISHED_PLAYBOOKS.flatMap(({ steps }) => steps);
  const keys = new Set(steps.map(({ key }) => key));
  expect(REMEDIAL_STEPS.filter((key) => !keys.has(key))).toEqual([]);
  const duties = steps.filter((step) => "due" in step && step.due?.from === "obligation");
  for (const key of [...duties.map(({ key }) => key), "reception-text", "decide", "opinion", "call-cert"])
    expect(REMEDIAL_STEPS).not.toContain(key);
});

describe("starting a playbook", () => {
  const plan: Plan = {
    ...{ key: "own", name: "Plan", incidentKind: "other", card: derivedCard([], null) },
    steps: [
      { ...step("verify", "case"), does: "responder", due: null },
      { ...step("decide", "organisation"), does: "signatory", due: null, after: ["verify"] },
      { ...step("cut", "case"), proposes: "cut_vendor_access" },
    ],
  };
  const ground: Ground = {
    ...{ controllers: ["a", "b"], processors: [], made: new Map(), proposed: new Set() },
    owed: new Set(["a eu.gdpr.33-1"]),
  };
  const ids = () => {
    let next = 0;
    return () => `task-${++next}`;
  };

  test("makes one task for the case and one for each organisation, which waits for it", () => {
    const { tasks, proposals } = planStart(plan, ground, ids());
    expect(tasks.map(({ id, organisationId, blockedBy }) => [id, organisationId, blockedBy])).toEqual([
      ["task-1", null, []],
      ["task-2", "a", ["task-1"]],
      ["task-3", "b", ["task-1"]],
    ]);
    expect(proposals).toEqual([{ kind: "cut_vendor_access", organisationId: null, why: "cut" }]);
  });

  test("prepares nothing for a clock that an organisation no longer owes", () => {
    const prepare = {
      ...step("prepare", "organisation"),
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
    } as const;
    const { tasks } = planStart({ ...plan, steps: [prepare] }, ground, ids());
    expect(tasks.map(({ organisationId }) => organisationId)).toEqual(["a"]);
  });

  test("adds for an organisation that came later what it lacks, waiting for what is there", () => {
    const made = new Map([
      [" own:verify", "there"],
      ["a own:decide", "done"],
    ]);
    const later = { ...ground, made, proposed: new Set([" cut_vendor_access"]) };
    const { tasks, proposals } = planStart(plan, later, ids());
    expect(tasks.map(({ organisationId, blockedBy }) => [organisationId, blockedBy])).toEqual([
      ["b", ["there"]],
    ]);
    expect(proposals).toEqual([]);
  });
});

function step(key: string, at: "case" | "organisation") {
  return { key, title: key, instructions: key, at, sources: [] };
}

test("a step that waits for a later one, or for another place's, is named", () => {
  const plan = [
    { key: "a", title: "a", instructions: "", at: "vendor", does: "vendor_contact", due: null },
    { key: "b", title: "b", instructions: "", at: "organisation", does: "dpo", due: null, after: ["a"] },
    { key: "c", title: "c", instructions: "", at: "case", does: "dpo", due: null, after: ["d"] },
  ] as const;
  expect(stepProblems(plan).map(({ step: index }) => index)).toEqual([1, 2]);
});
