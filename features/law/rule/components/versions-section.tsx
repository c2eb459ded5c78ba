import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Version } from "#law/rule.ts";
import { citationText } from "#law/text/citation-text.ts";
import { formatDay } from "#lib/dates.ts";
import { ConfidenceBadge } from "../../components/confidence-badge.tsx";
import { limitText } from "../../components/limit-words.ts";
import { versionAt } from "../../rules.ts";
import type { RuleView } from "./rule-view.ts";
import { VersionLine } from "./version-line.tsx";

const COLUMNS = ["from", "until", "status", "limit", "citation", "confidence", "checkedOn"] as const;

/** The versions of the text: drawn along the years, and as a table. */
export function VersionsSection({ view }: { view: RuleView }) {
  const { rule, t } = view;
  return (
    <Section id="versions" title={t("law.rule.versions")}>
      <figure aria-label={t("law.rule.versionLine")} className="flex flex-col gap-3">
        <VersionLine view={view} />
        <figcaption>
          <CardsTable label={t("law.rule.versionTable")}>
            <TableHead columns={COLUMNS} heading={(column) => t(`law.columns.${column}`)} />
            <tbody>
              {rule.versions.map((version) => (
                <VersionRow key={version.from} version={version} view={view} />
              ))}
            </tbody>
          </CardsTable>
        </figcaption>
      </figure>
    </Section>
  );
}

function VersionRow({ version, view }: { version: Version; view: RuleView }) {
  const { rule, t, locale, on } = view;
  const { from, until, status, limit, citation, confidence, checkedOn } = version;
  const day = (iso: string) => <time dateTime={iso}>{formatDay(Temporal.PlainDate.from(iso), locale)}</time>;
  const text = citationText(citation, locale);
  const isToday = versionAt(rule, on).from === from;
  return (
    <tr aria-current={isToday ? "true" : undefined}>
      <th scope="row">
        {day(from)}
        {isToday ? (
          <span className="ms-1.5 font-normal text-faint text-xs">{t("law.rule.readHere")}</span>
        ) : null}
      </th>
      <td data-label={t("law.columns.until")}>{until === null ? t("law.rule.openEnd") : day(until)}</td>
      <td data-label={t("law.columns.status")}>{t(`vocabulary.legalStatuses.${status}`)}</td>
      <td data-label={t("law.columns.limit")}>{limitText(limit, view)}</td>
      <td data-label={t("law.columns.citation")}>
        {citation.url === null ? (
          text
        ) : (
          <a className="text-accent underline" href={citation.url} rel="noreferrer" target="_blank">
            {text}
          </a>
        )}
      </td>
      <td data-label={t("law.columns.confidence")}>
        <ConfidenceBadge confidence={confidence} t={t} />
      </td>
      <td data-label={t("law.columns.checkedOn")}>{day(checkedOn)}</td>
    </tr>
  );
}
