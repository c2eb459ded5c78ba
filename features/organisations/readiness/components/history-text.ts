import type { useTranslations } from "next-intl";
import { ERASED } from "#ledger/fold.ts";
import { CONTACT_PARTS } from "../catalogue.ts";
import type { HistoryEntry } from "../queries.ts";

type Translate = ReturnType<typeof useTranslations<never>>;

const TYPES = [
  "organisation.registered",
  "organisation.amended",
  "organisation.retired",
  "organisation.merged",
  "lab.added",
  "lab.amended",
  "lab.moved",
  "lab.retired",
  "site.added",
  "site.amended",
  "site.retired",
  "contact.recorded",
  "contact.moved",
  "mandate.granted",
  "mandate.ended",
  "mandate.moved",
  "contract.recorded",
  "contract.moved",
  "product.registered",
] as const;
type Told = (typeof TYPES)[number];
type KeyOf<Type> = Type extends `${infer Kind}.${infer Verb}` ? `${Kind}_${Verb}` : never;

/** Fields whose value is a word that people typed or read, in the order in which they are told. */
const WORTH_TELLING = [
  "name",
  "number",
  "department",
  "siren",
  "finessEj",
  "siret",
  "finessEt",
  "timeZone",
  "holder",
  "basis",
  "fromOn",
  "untilOn",
  "firm",
  "phone",
  "email",
  "reference",
  "vendorName",
  "productName",
  "noticeHours",
  "incidentContact",
  "incidentPhone",
  "incidentEmail",
  "absorbedName",
  "reason",
  "retiredFor",
  "endedFor",
];

/** One entry in plain words; where something was corrected, from what to what. */
export function historyText(entry: HistoryEntry, t: Translate): { title: string; changes: string[] } {
  const type = TYPES.find((one) => one === entry.type);
  const part = CONTACT_PARTS.find((one) => one === entry.changes.find(({ name }) => name === "part")?.to);
  const title =
    type === undefined ? entry.type : t(`readiness.history.types.${type.replace(".", "_") as KeyOf<Told>}`);
  const told = WORTH_TELLING.flatMap((wanted) => entry.changes.find(({ name }) => name === wanted) ?? []);
  return {
    title: part === undefined ? title : `${title} · ${t(`readiness.items.${part}`)}`,
    changes: told.flatMap(({ from, to }) => {
      const [before, after] = [wordOf(from), wordOf(to)];
      if (before === after || (before === "" && after === "")) return [];
      return [before === "" ? after : `${before} → ${after || "–"}`];
    }),
  };
}

function wordOf(value: unknown): string {
  if (value === ERASED || value === null || value === undefined) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
