import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedReport } from "../queries.ts";

type Props = { reports: readonly ListedReport[]; base: string; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** Every report of the case by its number: each says for ever what it said. */
export function ReportList({ reports, base, locale, t }: Props) {
  return (
    <Section id="reports" title={t("situation.earlier")}>
      {reports.length === 0 ? (
        <EmptyState icon="file-text" title={t("situation.none")}>
          {t("situation.noneBody")}
        </EmptyState>
      ) : (
        <Table label={t("situation.earlier")}>
          <thead>
            <tr>
              <th scope="col">{t("situation.title")}</th>
              <th scope="col">{t("situation.established")}</th>
              <th scope="col">{t("situation.by")}</th>
              <th scope="col">{t("situation.digest")}</th>
              <th scope="col">PDF</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ number, producedAt, producedBy, contentHash }) => (
              <tr key={number}>
                <th scope="row">
                  <a className="font-medium underline" data-follow="" href={`${base}/situation/${number}`}>
                    {t("situation.numbered", { number })}
                  </a>
                </th>
                <td className="tabular-nums">
                  {formatInstant(instantOf(producedAt), { zone: ZONE, locale })}
                </td>
                <td>{producedBy}</td>
                <td>
                  <abbr className="font-mono text-xs no-underline" title={contentHash}>
                    {contentHash.slice(0, 16)}
                  </abbr>
                </td>
                <td>
                  <a
                    aria-label={`${t("situation.download")}, ${t("situation.numbered", { number })}`}
                    className="underline"
                    href={`${base}/situation/${number}/pdf`}
                  >
                    {t("situation.download")}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
