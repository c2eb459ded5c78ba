import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { writeCsv } from "#lib/write-csv.ts";
import type { ListedCost } from "../queries.ts";
import { agreementText, sortText, vatText } from "./cost-words.ts";

type Words = { readonly t: Translate; readonly locale: Locale };

/** The whole ledger, one line each, amounts as figures that add up: "1250,40" where a comma parts them. */
export function costCsv(lines: readonly ListedCost[], { t, locale }: Words): string {
  const headings = [
    t("costs.on"),
    t("costs.sort"),
    t("costs.organisation"),
    t("costs.supplier"),
    t("costs.amountColumn"),
    t("costs.vat"),
    t("costs.agreement"),
    t("costs.note"),
    t("costs.reversal"),
    "id",
  ];
  const rows = lines.map((line) => [
    line.spentOn.toISOString().slice(0, 10),
    sortText(line.sort, t),
    line.organisationName ?? t("costs.wholeCase"),
    line.supplier,
    { figure: figureOf(line.amountCents, locale) },
    vatText(line.vat, t),
    agreementText(line.priorAgreement, t),
    line.note,
    line.reversesId ?? "",
    line.id,
  ]);
  return writeCsv([headings, ...rows]);
}

function figureOf(cents: number, locale: Locale): string {
  const figure = (cents / 100).toFixed(2);
  return locale === "fr" ? figure.replace(".", ",") : figure;
}
