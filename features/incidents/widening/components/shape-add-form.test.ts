import { expect, test } from "vitest";
import { shapeAddForm } from "./shape-add-form.ts";

const form = {
  incidentId: "i",
  role: "controller",
  risk: "unassessed",
  shared: { awareness: { precision: "unknown" } },
  files: {
    alpha: { in: "yes", labs: ["a1", "a2"], persons: { a2: "120" } },
    beta: { labs: ["b1"] },
    gamma: { in: "yes", known: "g1,g2" },
  },
};

test("only ticked organisations are added, with the labs ticked beneath them and what was written for all", () => {
  expect(shapeAddForm(form).input).toEqual({
    ...{ incidentId: "i", risk: "unassessed" },
    organisations: [
      {
        ...{ organisationId: "alpha", roles: ["controller"], awareness: { precision: "unknown" } },
        labs: [{ labId: "a1" }, { labId: "a2", personsEstimated: "120" }],
      },
      {
        ...{ organisationId: "gamma", roles: ["controller"], awareness: { precision: "unknown" } },
        labs: [{ labId: "g1" }, { labId: "g2" }],
      },
    ],
  });
});

test("a problem comes back at the tick, the count or the shared field it speaks of", () => {
  const { fieldOf } = shapeAddForm(form);
  expect(fieldOf("organisations.1.organisationId")).toBe("files.gamma");
  expect(fieldOf("organisations.0.labs.1.personsEstimated")).toBe("files.alpha.persons.a2");
  expect(fieldOf("organisations.0.awareness.date")).toBe("shared.awareness.date");
  expect(fieldOf("organisations.0.awarenessNote")).toBe("shared.awarenessNote");
  expect(fieldOf("reason")).toBe("reason");
  expect(fieldOf("organisations")).toBe("organisations");
});
