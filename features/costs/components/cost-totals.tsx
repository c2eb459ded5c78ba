import { Section } from "#components/section.tsx";
import type { Locale } from "#lib/i18n.ts";
import { formatEuros } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { CostTotals as Totals } from "../rules.ts";
import { sortText, vatText } from "./cost-words.ts";

type Props = {
  totals: Totals;
  /** Names by organisation. */
  names: ReadonlyMap<string, string>;
  locale: Locale;
  t: Translate;
};

/** What the case costs to date, by sort and by organisation, and how much of it bears VAT. */
export function CostTotals({ totals, names, locale, t }: Props) {
  const { totalCents, bySort, byOrganisation, byVat } = totals;
  const nameOf = (id: string | null) => (id === null ? t("costs.wholeCase") : (names.get(id) ?? id));
  return (
    <Section id="totals" title={t("costs.totals")}>
      <p className="text-faint text-xs">{t("costs.total")}</p>
      <p className="font-semibold text-ink text-xl tabular-nums">{formatEuros(totalCents, locale)}</p>
      <p className="text-soft text-sm tabular-nums">
        {byVat.map(({ vat, cents }) => `${formatEuros(cents, locale)} ${vatText(vat, t)}`).join(" · ")}
      </p>
      {byVat.length > 1 ? <p className="text-faint text-xs">{t("costs.mixed")}</p> : null}
      <div className="mt-4 grid gap-6 sm:grid-cols-2">
        <Sums
          locale={locale}
          rows={bySort.map(({ sort, cents }) => ({ id: sort, name: sortText(sort, t), cents }))}
          title={t("costs.bySort")}
        />
        <Sums
          locale={locale}
          rows={byOrganisation.map(({ organisationId, cents }) => ({
            ...{ id: organisationId ?? "case", name: nameOf(organisationId), cents },
          }))}
          title={t("costs.byOrganisation")}
        />
      </div>
    </Section>
  );
}

type SumsProps = {
  title: string;
  rows: readonly { readonly id: string; readonly name: string; readonly cents: number }[];
  locale: Locale;
};

function Sums({ title, rows, locale }: SumsProps) {
  return (
    <table className="h-fit w-full text-sm">
      <caption className="pb-1 text-start font-medium text-ink">{title}</caption>
      <tbody>
        {rows.map(({ id, name, cents }) => (
          <tr className="border-line border-t" key={id}>
            <th className="py-1 pe-3 text-start font-normal [overflow-wrap:anywhere]" scope="row">
              {name}
            </th>
            <td className="whitespace-nowrap py-1 text-end tabular-nums">{formatEuros(cents, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
