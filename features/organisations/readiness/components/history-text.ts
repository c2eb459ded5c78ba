import { ERASED } from "#ledger/fold.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { CONTACT_PARTS } from "../catalogue.ts";
import type { HistoryEntry } from "../queries.ts";

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
export function historyText(
  entry: HistoryEntry,
  { t, locale }: { t: Translate; locale: Locale },
): { title: string; changes: string[] } {
  const wordOf = (value: unknown) => writtenOf(value, locale);
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

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function writtenOf(value: unknown, locale: Locale): string {
  if (value === ERASED || value === null || value === undefined) return "";
  if (typeof value === "string")
    return DAY.test(value) ? formatDay(Temporal.PlainDate.from(value), locale) : value;
  return typeof value === "number" ? String(value) : "";
}
