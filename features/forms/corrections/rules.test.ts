import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findForm } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import { type Correction, correctedForm, parseVersionLabel, versionLabel } from "./rules.ts";

const form = findForm("fr.cnil.notification") as Form;
const ids = form.fields.map(({ id }) => id);

const correction = (given: Partial<Correction>): Correction => ({
  ...{ number: 1, fieldId: "natures", label: null, rank: null, maxLength: null },
  ...{ note: "Écran du 23 novembre", by: "Claire Exemple", at: new Date("2026-11-23T08:00:00Z") },
  ...given,
});
const inSection = (corrected: Form, section: string) =>
  corrected.fields.filter((field) => field.section === section).map(({ id }) => id);

describe("a form as a workspace saw it on the screen", () => {
  test("is the form itself, in its own version, while nobody corrected anything", () => {
    const same = correctedForm(form, []);
    expect(same.fields).toEqual(form.fields);
    expect(same.version).toBe(form.version);
  });

  test("says the label as the portal writes it, in the portal’s language alone, and takes what it takes", () => {
    const label = "Quelle est la nature de la violation ?";
    const corrected = correctedForm(form, [correction({ label, maxLength: 500 })]);
    const field = corrected.fields.find(({ id }) => id === "natures");
    expect(field).toMatchObject({ label: { fr: label, en: "Nature of the breach" }, maxLength: 500 });
    expect(corrected.version).toBe(`${form.version}+1`);
  });

  test("puts a field in its place, the others in their order around it", () => {
    const before = inSection(form, "persons");
    const after = inSection(
      correctedForm(form, [correction({ fieldId: "identifiable", rank: 1 })]),
      "persons",
    );
    expect(after).toEqual(["identifiable", ...before.filter((id) => id !== "identifiable")]);
  });

  test("counts the last correction of a field, and a later one can take everything back", () => {
    const back = correctedForm(form, [correction({ label: "Nature ?" }), correction({ number: 2 })]);
    expect(back.fields).toEqual(form.fields);
    expect(back.version).toBe(`${form.version}+2`);
  });

  test("leaves out what speaks of a field that the form has not", () => {
    const strange = correctedForm(form, [correction({ fieldId: "gone", label: "?" })]);
    expect({ fields: strange.fields, corrections: strange.corrections }).toEqual({
      fields: form.fields,
      corrections: [],
    });
  });

  test("hides, doubles and moves to another section nothing, whatever is corrected", () => {
    const some = fc.record({
      fieldId: fc.constantFrom(...ids),
      rank: fc.option(fc.integer({ min: 1, max: 90 })),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (rows) => {
        const corrections = rows.map((row, index) => correction({ ...row, number: index + 1 }));
        const corrected = correctedForm(form, corrections);
        for (const { id } of form.sections)
          expect(inSection(corrected, id).sort()).toEqual(inSection(form, id).sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe("the label of a version", () => {
  test("names the version of the pack and the number of corrections", () => {
    expect(versionLabel("2026-11-22", 0)).toBe("2026-11-22");
    expect(parseVersionLabel("2026-11-22+3")).toEqual({ packVersion: "2026-11-22", corrected: 3 });
    expect(parseVersionLabel("2026-11-22")).toEqual({ packVersion: "2026-11-22", corrected: 0 });
  });

  test.each(["", "+1", "2026-11-22+", "2026-11-22+x", "2026-11-22+1+2", "2026-11-22+01"])(
    "is not %j",
    (label) => {
      expect(parseVersionLabel(label)).toBeNull();
    },
  );
});
