import { sovereignOf } from "#law/countries.ts";
import { CONTACT_PARTS, type ContactPart, ITEMS, type Item } from "./catalogue.ts";

/** What the register holds of one organisation, as far as readiness asks. */
export type ReadinessFacts = {
  readonly kind: string;
  readonly country: string;
  readonly siren: string | null;
  readonly finessEj: string | null;
  readonly labs: number;
  readonly labsWithoutDepartment: number;
  /** Labs whose head site is missing, or lacks its SIRET or its FINESS ET. */
  readonly labsWithoutHead: number;
  readonly contacts: readonly ContactFacts[];
  readonly decide: MandateFacts;
  readonly file: MandateFacts;
  readonly contracts: number;
  readonly contractsInForce: number;
  /** In force, without the hours of notice or without whom to call. */
  readonly contractsWithoutTerms: number;
};
export type ContactFacts = {
  readonly part: string;
  /** The organisation has nobody for this, and says so. */
  readonly none: boolean;
  readonly named: boolean;
  readonly phone: boolean;
  readonly reference: boolean;
};
type MandateFacts = "valid" | "lapsed" | "never";

export type Why = "absent" | "no_phone" | "no_policy" | "lapsed" | "incomplete";
export type Missing = { readonly item: Item; readonly why: Why };
export type Readiness = {
  /** Of what is asked of this kind of organisation; 100 only when nothing is missing. */
  readonly percent: number;
  readonly asked: number;
  readonly missing: readonly Missing[];
};

const WITH_FINESS: ReadonlySet<string> = new Set(["laboratory", "hospital", "pharmacy", "medico_social"]);
const OF_A_VENDOR: ReadonlySet<Item> = new Set([
  "siren",
  "legal_representative",
  "dpo",
  "insurer",
  "counsel",
  "incident_responder",
]);

/** How ready an organisation is, and what is missing. */
export function readinessOf(facts: ReadinessFacts): Readiness {
  const asked = ITEMS.filter((item) => isAsked(item, facts));
  const missing = asked.flatMap((item) => {
    const why = whyMissing(item, facts);
    return why === null ? [] : [{ item, why }];
  });
  const done = asked.length - missing.length;
  return { percent: Math.floor((done / asked.length) * 100), asked: asked.length, missing };
}

function isAsked(item: Item, { kind, country, labs, contractsInForce }: ReadinessFacts): boolean {
  const isFrench = sovereignOf(country) === "FR";
  if (item === "siren" && !isFrench) return false;
  if (kind === "vendor") return OF_A_VENDOR.has(item);
  const runsLabs = kind === "laboratory" || labs > 0;
  switch (item) {
    case "finess_ej":
      return isFrench && WITH_FINESS.has(kind);
    case "labs":
    case "responsible_biologist":
      return runsLabs;
    case "departments":
    case "head_sites":
      return isFrench && labs > 0;
    case "contract_terms":
      return contractsInForce > 0;
    default:
      return true;
  }
}

function whyMissing(item: Item, facts: ReadinessFacts): Why | null {
  switch (item) {
    case "siren":
      return facts.siren === null ? "absent" : null;
    case "finess_ej":
      return facts.finessEj === null ? "absent" : null;
    case "labs":
      return facts.labs === 0 ? "absent" : null;
    case "departments":
      return facts.labsWithoutDepartment > 0 ? "incomplete" : null;
    case "head_sites":
      return facts.labsWithoutHead > 0 ? "incomplete" : null;
    case "decision_mandate":
      return WHY_MANDATE[facts.decide];
    case "filing_mandate":
      return WHY_MANDATE[facts.file];
    case "contract":
      return whyContract(facts);
    case "contract_terms":
      return facts.contractsWithoutTerms > 0 ? "incomplete" : null;
    default:
      return whyContact(item, facts.contacts);
  }
}

const WHY_MANDATE = { valid: null, lapsed: "lapsed", never: "absent" } as const;

function whyContract({ contracts, contractsInForce }: ReadinessFacts): Why | null {
  if (contractsInForce > 0) return null;
  return contracts > 0 ? "lapsed" : "absent";
}

function whyContact(part: ContactPart, contacts: readonly ContactFacts[]): Why | null {
  const contact = contacts.find((one) => one.part === part);
  if (contact?.none === true) return null;
  if (contact === undefined || !contact.named) return "absent";
  if (!contact.phone) return "no_phone";
  return part === "insurer" && !contact.reference ? "no_policy" : null;
}

/** The item of a file as a part with somebody to call, if it is one. */
export function contactPart(item: string): ContactPart | null {
  return CONTACT_PARTS.find((part) => part === item) ?? null;
}
