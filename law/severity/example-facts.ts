import { parseSeverityFacts, type SeverityFacts } from "./facts.ts";

/** The leak of Dedalus: 491,840 patients of laboratories, on a forum. `overrides` change it. For tests. */
export function laboratoryLeak(overrides: Partial<SeverityFacts> = {}): SeverityFacts {
  const parsed = parseSeverityFacts({
    cause: "data-migration-exposure",
    confidentiality: "public",
    integrity: "none",
    availability: "none",
    personsAffected: 491_840,
    dataCategories: ["identity", "contact", "nationalId", "health", "genetic"],
    encrypted: false,
    backupAvailable: null,
    exfiltrated: true,
    malicious: true,
    vulnerablePersons: true,
    mitigations: ["court-ordered-blocking-of-the-site"],
    aggravations: ["published-online", "processor"],
    ...overrides,
  });
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`);
  return parsed.facts;
}

/** A letter to the wrong person, of no consequence: two swapped orders of shoes (EDPB 01/2021, case 13). For tests. */
export function swappedOrders(overrides: Partial<SeverityFacts> = {}): SeverityFacts {
  return laboratoryLeak({
    cause: "misdirected-post",
    confidentiality: "known-recipients",
    personsAffected: 2,
    dataCategories: ["identity", "contact", "purchase"],
    exfiltrated: false,
    malicious: false,
    vulnerablePersons: false,
    mitigations: ["recalled-and-resent"],
    aggravations: [],
    ...overrides,
  });
}

/** A stolen laptop whose disk is encrypted, with a copy at hand. For tests. */
export function encryptedLaptop(overrides: Partial<SeverityFacts> = {}): SeverityFacts {
  return laboratoryLeak({
    cause: "theft-device",
    confidentiality: "unintelligible",
    availability: "restored-quickly",
    personsAffected: 1200,
    encrypted: true,
    backupAvailable: true,
    exfiltrated: false,
    mitigations: ["device-encryption", "key-not-compromised"],
    aggravations: [],
    ...overrides,
  });
}
