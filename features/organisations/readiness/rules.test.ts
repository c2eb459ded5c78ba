import { expect, test } from "vitest";
import { type ReadinessFacts, readinessOf } from "./rules.ts";

const contact = (part: string, change = {}) => ({
  part,
  none: false,
  named: true,
  phone: true,
  reference: part === "insurer",
  ...change,
});
const PARTS = [
  "legal_representative",
  "responsible_biologist",
  "dpo",
  "insurer",
  "broker",
  "counsel",
  "incident_responder",
  "printer",
];
const whole: ReadinessFacts = {
  kind: "laboratory",
  country: "FR",
  siren: "732829320",
  finessEj: "560000127",
  labs: 3,
  labsWithoutDepartment: 0,
  labsWithoutHead: 0,
  contacts: PARTS.map((part) => contact(part)),
  decide: "valid",
  file: "valid",
  contracts: 2,
  contractsInForce: 1,
  contractsWithoutTerms: 0,
};

test("an organisation of which everything is known is 100 % ready", () => {
  expect(readinessOf(whole)).toEqual({ percent: 100, asked: 17, missing: [] });
});

test.each([
  ["a mandate to decide that has lapsed", { decide: "lapsed" }, { item: "decision_mandate", why: "lapsed" }],
  ["no mandate to file", { file: "never" }, { item: "filing_mandate", why: "absent" }],
  ["a contract that has ended", { contractsInForce: 0 }, { item: "contract", why: "lapsed" }],
  [
    "a contract without its hours of notice",
    { contractsWithoutTerms: 1 },
    { item: "contract_terms", why: "incomplete" },
  ],
  ["a lab whose head site has no number", { labsWithoutHead: 1 }, { item: "head_sites", why: "incomplete" }],
  [
    "a policy without its number",
    { contacts: PARTS.map((part) => contact(part, { reference: false })) },
    { item: "insurer", why: "no_policy" },
  ],
  [
    "a printer nobody can ring",
    { contacts: PARTS.map((part) => contact(part, part === "printer" ? { phone: false } : {})) },
    { item: "printer", why: "no_phone" },
  ],
] as const)("%s is named as what is missing", (_what, change, missing) => {
  const { percent, missing: found } = readinessOf({ ...whole, ...change });
  expect(found).toEqual([missing]);
  expect(percent).toBeLessThan(100);
});

test("what an organisation says it has not is not missing", () => {
  const contacts = PARTS.map((part) =>
    contact(part, part === "broker" ? { none: true, named: false, phone: false } : {}),
  );
  expect(readinessOf({ ...whole, contacts }).percent).toBe(100);
});

test("an organisation abroad owes no French number, and a vendor no laboratory, contract or mandate", () => {
  const abroad = readinessOf({ ...whole, country: "BE", siren: null, finessEj: null, labsWithoutHead: 3 });
  expect(abroad.missing).toEqual([]);
  const vendor = readinessOf({
    ...whole,
    kind: "vendor",
    finessEj: null,
    labs: 0,
    decide: "never",
    contracts: 0,
  });
  expect(vendor).toMatchObject({ asked: 6, missing: [] });
});

test("an organisation in an overseas department is a French one", () => {
  expect(readinessOf({ ...whole, country: "RE", siren: null }).missing).toEqual([
    { item: "siren", why: "absent" },
  ]);
});
