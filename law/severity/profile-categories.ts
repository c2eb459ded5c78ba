import type { DATA_CATEGORIES } from "#law/vocabulary.ts";
import type { Category } from "./vocabulary.ts";

type ProfileCategory = (typeof DATA_CATEGORIES)[number];

/** A practitioner beside a patient tells of the care; a place and what is none of these may be anything. */
const NAMED: Readonly<Record<ProfileCategory, Category | null>> = {
  identity: "identity",
  contact: "contact",
  address: "contact",
  nir: "nationalId",
  birth_date: "dateOfBirth",
  health: "health",
  blood_group: "health",
  pregnancy: "health",
  hiv: "health",
  genetic: "genetic",
  treatment: "health",
  practitioner: "healthInferred",
  insurer: "insurance",
  credentials: "credentials",
  password_clear: "credentials",
  financial: "financial",
  biometric: "biometric",
  photo_id: "idDocument",
  location: null,
  other: null,
};

/**
 * The categories of a file's profile, and of a case, in the words of the assessment, each once. One without a word
 * keeps its own, which counts as the most sensitive and is named in `notUnderstood`.
 */
export function categoriesOfProfile(categories: readonly ProfileCategory[]): string[] {
  return [...new Set(categories.map((category) => NAMED[category] ?? category))];
}
