import { expect, test } from "vitest";
import type { Dossier } from "#features/exports/queries.ts";
import { NOW } from "#scripts/test-database/crisis-cell.ts";
import { caseJson } from "./case-json.ts";

const answer = { id: "a", number: 1, text: "Répondu", sent: "2026-11-09T08:00:00Z", reviewNote: "Relu" };
const draft = { id: "b", number: 2, text: "Brouillon", sent: null, reviewNote: "À revoir" };
const question = { id: "q", text: "Combien de personnes ?", answers: [answer, draft] };
const dossier = { names: new Map(), questions: [question] } as unknown as Dossier;
const told = (variant: string) => JSON.parse(caseJson(dossier, { variant, at: NOW })).questions;

test("an authority reads what it was answered, and nothing of what was only drafted or reread", () => {
  expect(told("regulator")).toEqual([
    { ...question, answers: [{ id: "a", number: 1, text: "Répondu", sent: "2026-11-09T08:00:00Z" }] },
  ]);
  expect(told("lab:7")).toEqual(told("regulator"));
});

test("an insurer reads no question, the auditor each with its drafts", () => {
  expect(told("insurer")).toEqual([]);
  expect(told("auditor")).toEqual([question]);
});
