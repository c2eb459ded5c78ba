import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Rule } from "#law/rule.ts";
import { formatDay } from "#lib/dates.ts";
import { addresseeText } from "../../components/addressee-words.ts";
import { anchorText } from "../../components/anchor-words.ts";
import { ConfidenceBadge } from "../../components/confidence-badge.tsx";
import { ruleHref } from "../../components/law-href.ts";
import { limitText } from "../../components/limit-words.ts";
import { byName } from "../../components/place-names.ts";
import { StandingBadge } from "../../components/standing-badge.tsx";
import { whereText } from "../../components/who-words.ts";
import { editionKey, standingOf, versionAt } from "../../rules.ts";
import type { RuleView } from "./rule-view.ts";

const COLUMNS = ["where", "limit", "trigger", "to", "from", "standing", "confidence"] as const;

/** The same rule as each territory wrote it. */
export function EditionsSection({ editions, view }: { editions: readonly Rule[]; view: RuleView }) {
  const { t } = view;
  if (editions.length < 2) return null;
  const rows = editions
    .map((edition) => ({ edition, where: whereText(edition, view) }))
    .sort((a, b) => byName(view)(a.where, b.where));
  const title = t("law.rule.territories", { count: editions.length });
  return (
    <Section id="territories" title={title}>
      <CardsTable label={t("workspace.tableOf", { title })}>
        <TableHead columns={COLUMNS} heading={(column) => t(`law.columns.${column}`)} />
        <tbody>
          {rows.map(({ edition, where }) => (
            <EditionRow edition={edition} key={editionKey(edition)} view={view} where={where} />
          ))}
        </tbody>
      </CardsTable>
    </Section>
  );
}

function EditionRow({ edition, where, view }: { edition: Rule; where: string; view: RuleView }) {
  const { rule, t, locale, base, on } = view;
  const version = versionAt(edition, on);
  return (
    <tr data-row="">
      <th scope="row">
        {edition === rule ? (
          <span aria-current="true">{where}</span>
        ) : (
          <a
            className="text-accent underline"
            data-cell=""
            data-follow=""
            href={ruleHref(base, edition.id, edition)}
          >
            {where}
          </a>
        )}
      </th>
      <td data-label={t("law.columns.limit")}>{limitText(version.limit, view)}</td>
      <td data-label={t("law.columns.trigger")}>{anchorText(edition.anchor, view)}</td>
      <td data-label={t("law.columns.to")}>{addresseeText(edition, view)}</td>
      <td data-label={t("law.columns.from")}>
        <time dateTime={version.from}>{formatDay(Temporal.PlainDate.from(version.from), locale)}</time>
      </td>
      <td data-label={t("law.columns.standing")}>
        <StandingBadge standing={standingOf(edition, on)} t={t} />
      </td>
      <td data-label={t("law.columns.confidence")}>
        <ConfidenceBadge confidence={version.confidence} t={t} />
      </td>
    </tr>
  );
}
