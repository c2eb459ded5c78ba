import { readAddress, type Search } from "../schema.ts";

export const EXAMPLES = [
  "frenchLab",
  "bavarianHospital",
  "texasHospital",
  "deviceMaker",
  "vendorOfLabs",
] as const;
export type Example = (typeof EXAMPLES)[number];

const LEAK = {
  ...{ personalData: "yes", natures: "confidentiality", cause: "external_malicious", risk: "high_risk" },
  ...{ dataCategories: ["identity", "health"], itSystemAttack: "yes" },
} as const;

const at = (name: string, date: string, time: string) => ({ [`${name}.date`]: date, [`${name}.time`]: time });

/** Ready questions, as of the day before; each is an address that fills the form. */
function search(example: Example, yesterday: string): Search {
  switch (example) {
    case "frenchLab":
      return {
        ...{ role: "controller", kind: "laboratory", country: "FR", timeZone: "Europe/Paris" },
        ...{ traits: "cyber_insured", ...LEAK, severeHealthIncident: "yes", encrypted: "no" },
        ...{ total: "1200", "byResidence.0.of": "FR", "byResidence.0.persons": "1200" },
        ...at("processor_notice", yesterday, "16:10"),
        ...at("attack_known", yesterday, "16:10"),
      };
    case "bavarianHospital":
      return {
        ...{
          role: "controller",
          kind: "hospital",
          country: "DE",
          region: "DE-BY",
          timeZone: "Europe/Berlin",
        },
        ...{ traits: "catholic_body", ...LEAK, total: "1400" },
        ...{ "byResidence.0.of": "DE-BY", "byResidence.0.persons": "900" },
        ...{ "byResidence.1.of": "US-TX", "byResidence.1.persons": "300" },
        ...{ "byResidence.2.of": "US-CA", "byResidence.2.persons": "200" },
        ...at("detection", yesterday, "08:40"),
        ...at("awareness", yesterday, "10:20"),
      };
    case "texasHospital":
      return {
        ...{ role: "controller", kind: "hospital", country: "US", region: "US-TX" },
        ...{ timeZone: "America/Chicago", traits: "hipaa_covered_entity", ...LEAK, encrypted: "no" },
        ...{ total: "800", "byResidence.0.of": "US-TX", "byResidence.0.persons": "800" },
        ...at("detection", yesterday, "07:30"),
        ...at("determination", yesterday, "15:00"),
      };
    case "deviceMaker":
      return {
        ...{ role: "manufacturer", kind: "vendor", country: "FR", timeZone: "Europe/Paris" },
        ...{ traits: ["device_ivd", "cra_product"], personalData: "no", natures: "integrity" },
        ...{ cause: "external_malicious", craEvent: "severe_incident", deviceIncident: "serious" },
        ...at("awareness", yesterday, "11:00"),
      };
    case "vendorOfLabs":
      return {
        ...{ role: ["processor", "host"], kind: "vendor", country: "FR", timeZone: "Europe/Paris" },
        ...{ traits: ["nis2_important", "hds_host"], ...LEAK, nis2Significant: "yes" },
        ...{ "contracts.0.id": "30-labs", "contracts.0.notifyWithinHours": "24" },
        ...{ "contracts.0.from": "processor" },
        ...at("detection", yesterday, "05:45"),
        ...at("awareness", yesterday, "06:30"),
      };
  }
}

/** The address of each example, its dates on the day before `now` (epoch milliseconds). */
export function exampleQuestions(now: number): { id: Example; query: string }[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC").toPlainDate();
  const yesterday = today.subtract({ days: 1 }).toString();
  return EXAMPLES.map((id) => ({ id, query: readAddress(search(id, yesterday)).query }));
}
