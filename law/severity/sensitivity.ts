import { isUnderstood } from "./facts.ts";
import type { Category } from "./vocabulary.ts";

/** 4: health and its like; 3: what fraud needs; 2: what tells of a life; 1: the rest. */
export type Sensitivity = 1 | 2 | 3 | 4;

const CLASSES: Readonly<Record<Category, Sensitivity>> = {
  health: 4,
  genetic: 4,
  biometric: 4,
  healthInferred: 4,
  ethnicOrigin: 4,
  nationalId: 3,
  idDocument: 3,
  cardData: 3,
  bankDetails: 3,
  bankAccess: 3,
  credentials: 3,
  financial: 3,
  salary: 3,
  dateOfBirth: 2,
  education: 2,
  insurance: 2,
  behaviouralBilling: 2,
  family: 2,
  image: 2,
  vehicle: 2,
  identity: 1,
  contact: 1,
  employment: 1,
  gender: 1,
  dietary: 1,
  purchase: 1,
  pseudonym: 1,
  credentialsHashed: 1,
};

function isCategory(word: string): word is Category {
  return isUnderstood("dataCategories", word);
}

/** The class of one category; a word that is in no list may be the worst. Source: `severity.md` 7.2. */
export function sensitivityOf(category: string): Sensitivity {
  return isCategory(category) ? CLASSES[category] : 4;
}

/** Those of the highest class, in alphabetical order. */
export function mostSensitive(categories: readonly string[]): string[] {
  const highest = Math.max(...categories.map(sensitivityOf));
  return categories.filter((category) => sensitivityOf(category) === highest).sort();
}
