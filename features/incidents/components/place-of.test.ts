import { expect, test } from "vitest";
import messages from "#messages/en.json" with { type: "json" };
import { placeOf } from "./place-of.ts";

const lab = { id: "lab-1", number: 7, name: "Rives Centre", department: "56" };
const organisation = {
  id: "org-1",
  name: "Biologie des Rives",
  kind: "laboratory",
  timeZone: "UTC",
  traits: [],
};
const known = { words: messages, organisations: [{ ...organisation, labs: [lab] }] };

test("a fault names its field, and the organisation or laboratory it belongs to", () => {
  expect(placeOf("detection.zone", known)).toBe("Detection of the incident");
  expect(placeOf("shared.awareness.date", known)).toBe("For every organisation chosen, Awareness");
  expect(placeOf("files.org-1.awareness.time", known)).toBe("Biologie des Rives, Awareness");
  expect(placeOf("files.org-1.persons.lab-1", known)).toBe("Persons, Rives Centre");
  expect(placeOf("files.org-1.labs", known)).toBe("Biologie des Rives");
  expect(placeOf("files.elsewhere.labs", known)).toBe("Organisations and laboratories affected");
});
