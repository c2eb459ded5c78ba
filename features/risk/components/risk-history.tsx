import { getLocale } from "next-intl/server";
import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { LoadedRisk } from "../loaders.ts";
import { conclusionWord } from "./describe-proposal.ts";

type Props = { risk: LoadedRisk; href: string };

/** Every version with its date, the last one first: none is changed, each leads to itself. */
export async function RiskHistory({ risk: { versions, exposure, shown }, href }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  const zone = exposure.organisation.timeZone;
  const columns = ["version", "date", "author", "proposed", "retained", "why"] as const;
  return (
    <Section id="versions" title={t("risk.history.title")}>
      <CardsTable label={t("workspace.tableOf", { title: t("risk.history.title") })}>
        <TableHead columns={columns} heading={(column) => t(`risk.history.${column}`)} />
        <tbody>
          {versions.map((version) => (
            <tr aria-current={version.id === shown?.id ? "true" : undefined} key={version.id}>
              <th scope="row">
                <a
                  className="text-ink underline underline-offset-2"
                  href={`${href}?version=${version.number}`}
                >
                  {t("risk.history.number", { number: version.number })}
                </a>
              </th>
              <td data-label={t("risk.history.date")}>
                {formatInstant(instantOf(version.assessedAt), { zone, locale })}
              </td>
              <td data-label={t("risk.history.author")}>{version.assessedBy}</td>
              <td data-label={t("risk.history.proposed")}>{conclusionWord(version.proposed, locale)}</td>
              <td className="font-medium text-ink" data-label={t("risk.history.retained")}>
                {conclusionWord(version.retained, locale)}
              </td>
              <td className="[overflow-wrap:anywhere]" data-label={t("risk.history.why")}>
                {version.reason || "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </CardsTable>
    </Section>
  );
}
