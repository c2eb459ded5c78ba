import { expect, test } from "vitest";
import { formToObject } from "#lib/form-to-object.ts";
import { shapeIncidentForm } from "./shape-incident-form.ts";

const [ALPHA, BETA, GAMMA] = ["aaaa", "bbbb", "cccc"];
const [LAB_1, LAB_2, LAB_3] = ["lab-1", "lab-2", "lab-3"];

function shape(fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return shapeIncidentForm(formToObject(form));
}

const typed = [
  ["title", "Fuite"],
  ["shared.awareness.precision", "day"],
  ["shared.awareness.date", "2026-11-20"],
  ["shared.awarenessNote", "Appel"],
  [`files.${ALPHA}.awareness.precision`, "unknown"],
  [`files.${BETA}.labs[]`, LAB_1],
  [`files.${BETA}.labs[]`, LAB_2],
  [`files.${BETA}.persons.${LAB_2}`, "1200"],
  [`files.${BETA}.confirmed[]`, LAB_2],
  [`files.${BETA}.attackKnown.precision`, "unknown"],
  [`files.${GAMMA}.own`, "yes"],
  [`files.${GAMMA}.labs[]`, LAB_3],
  [`files.${GAMMA}.persons.${LAB_3}`, "30"],
  [`files.${GAMMA}.awareness.precision`, "unknown"],
] as const;

test("only organisations with a ticked lab are told, each with the awareness written for all or its own", () => {
  expect(shape(typed).input).toEqual({
    title: "Fuite",
    exposures: [
      {
        organisationId: BETA,
        awareness: { precision: "day", date: "2026-11-20" },
        awarenessNote: "Appel",
        attackKnown: { precision: "unknown" },
        labs: [{ labId: LAB_1 }, { labId: LAB_2, personsConfirmed: "1200" }],
      },
      {
        organisationId: GAMMA,
        awareness: { precision: "unknown" },
        labs: [{ labId: LAB_3, personsEstimated: "30" }],
      },
    ],
  });
});

test("a problem of the command comes back at the field of the form that caused it", () => {
  const { fieldOf } = shape(typed);
  expect(fieldOf("title")).toBe("title");
  expect(fieldOf("detection.zone")).toBe("detection.zone");
  expect(fieldOf("exposures.0.awareness.date")).toBe("shared.awareness.date");
  expect(fieldOf("exposures.0.awarenessNote")).toBe("shared.awarenessNote");
  expect(fieldOf("exposures.1.awareness.date")).toBe(`files.${GAMMA}.awareness.date`);
  expect(fieldOf("exposures.0.attackKnown.time")).toBe(`files.${BETA}.attackKnown.time`);
  expect(fieldOf("exposures.0.labs.1.personsConfirmed")).toBe(`files.${BETA}.persons.${LAB_2}`);
  expect(fieldOf("exposures.0.labs.1.labId")).toBe(`files.${BETA}.labs`);
  expect(fieldOf("exposures.1.organisationId")).toBe(`files.${GAMMA}.labs`);
});

test("a form without any organisation is an incident without any controller known yet", () => {
  expect(shape([["title", "Vol"]]).input).toEqual({ title: "Vol", exposures: [] });
});

test("a form marks an exercise and nothing else: history and case ids are the demonstration's own", () => {
  const forged = [
    ["origin", "demonstration"],
    ["caseId", "dedalus-2021"],
  ] as const;
  expect(shape([...typed, ...forged]).input).not.toHaveProperty("origin");
  expect(shape([...typed, ...forged]).input).not.toHaveProperty("caseId");
  expect(shape([...typed, ["origin", "exercise"]]).input).toMatchObject({ origin: "exercise" });
});

test("an organisation without laboratories is affected when it is ticked itself", () => {
  const { input } = shapeIncidentForm({ files: { host: { whole: "yes" }, other: { own: "yes" } } });
  expect(input).toMatchObject({ exposures: [{ organisationId: "host", labs: [] }] });
  expect((input as { exposures: unknown[] }).exposures).toHaveLength(1);
});
