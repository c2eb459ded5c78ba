import type { Contract } from "#law/facts.ts";
import type { Limit, Rule } from "#law/rule.ts";

function limitOf(contract: Contract): Limit {
  const hours = contract.notifyWithinHours;
  return hours === null ? { kind: "open" } : { kind: "hours", hours, planned: "K1", legal: "K1" };
}

// GDPR art. 28(3)(f): the clause by which the parties put hours on "without undue delay". It binds by contract;
// Reg. 1182/71 counts acts of the Union, not clauses, so there is one reading, from hour to hour.
/** The row that a contract's notice clause adds beside the law's own, which stays open. */
export function contractRule(contract: Contract): Rule {
  return {
    id: `contract.${contract.id}`,
    duty: "notify_by_contract",
    title: { fr: "Information prévue au contrat", en: "Notice under the contract" },
    label: { fr: `Contrat ${contract.id}`, en: `Contract ${contract.id}` },
    why: {
      fr: "Le contrat fixe un délai d’information ; la règle de droit, elle, reste sans nombre.",
      en: "The contract sets a time for the notice; the rule of law itself stays without a number.",
    },
    who: { roles: [contract.from], kinds: [], traits: [], territories: [] },
    thresholds: [],
    anchor: { kind: "instant", firstOf: ["awareness", "processor_notice"] },
    stageOf: null,
    addressee: { kind: "fixed", id: contract.from === "sub_processor" ? "processor" : "controller" },
    metBy: "first_filing",
    content: [],
    notes: [],
    owedReason: contract.notifyWithinHours === null ? "owed_without_number" : "owed_by_contract",
    versions: [
      {
        from: "0000-01-01",
        until: null,
        status: "agreed",
        limit: limitOf(contract),
        citation: { text: "Contract", article: contract.id, url: null },
        checkedOn: "2026-11-22",
        confidence: "official_text",
      },
    ],
  };
}
