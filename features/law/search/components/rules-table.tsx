import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Rule } from "#law/rule.ts";
import { shortCitation } from "#law/text/citation-text.ts";
import { addresseeText } from "../../components/addressee-words.ts";
import { ConfidenceBadge } from "../../components/confidence-badge.tsx";
import { ruleHref } from "../../components/law-href.ts";
import type { LawView } from "../../components/law-view.ts";
import { limitText } from "../../components/limit-words.ts";
import { StandingBadge } from "../../components/standing-badge.tsx";
import { whereText } from "../../components/who-words.ts";
import { CONFIDENCES, clocksOfRule, STANDINGS, standingOf, versionAt } from "../../rules.ts";
import type { RuleGroup } from "../rules.ts";

const COLUMNS = ["rule", "where", "to", "limit", "clock", "standing", "confidence"] as const;

/** The rules found: one line for each id, whatever the number of territories that share it. */
export function RulesTable({ groups, view }: { groups: readonly RuleGroup[]; view: LawView }) {
  const { t } = view;
  return (
    <Table className="cards max-h-none" label={t("law.search.found")}>
      <TableHead columns={COLUMNS} heading={(column) => t(`law.columns.${column}`)} />
      <tbody>
        {groups.map((group) => (
          <RuleRow group={group} key={group.id} view={view} />
        ))}
      </tbody>
    </Table>
  );
}

function RuleRow({ group: { id, texts, isWhole }, view }: { group: RuleGroup; view: LawView }) {
  const { t, locale, base, on } = view;
  const [first] = texts;
  const versions = texts.map((rule) => versionAt(rule, on));
  const alone = texts.length === 1;
  const standings = STANDINGS.filter((one) => texts.some((rule) => standingOf(rule, on) === one));
  const confidences = CONFIDENCES.filter((one) => versions.some(({ confidence }) => confidence === one));
  const clocks = [...new Set(texts.flatMap(clocksOfRule))];
  return (
    <tr data-row="">
      <th className="min-w-64" scope="row">
        <a
          className="block font-medium text-ink hover:underline"
          data-cell=""
          data-follow=""
          href={ruleHref(base, id, isWhole && !alone ? null : first)}
        >
          {first.title[locale]}
        </a>
        <span className="mt-0.5 block font-normal text-soft text-xs">
          {shortCitation(versionAt(first, on).citation, locale)}
        </span>
        <code className="font-normal text-faint text-xs">{id}</code>
      </th>
      <td data-label={t("law.columns.where")}>
        {alone ? whereText(first, view) : t("law.search.texts", { count: texts.length })}
      </td>
      <td data-label={t("law.columns.to")}>{tally(texts, (rule) => addresseeText(rule, view), view)}</td>
      <td data-label={t("law.columns.limit")}>
        {tally(texts, (rule) => limitText(versionAt(rule, on).limit, view), view)}
      </td>
      <td className="whitespace-nowrap" data-label={t("law.columns.clock")}>
        {clocks.join(" · ")}
      </td>
      <td data-label={t("law.columns.standing")}>
        <span className="flex flex-wrap gap-1">
          {standings.map((standing) => (
            <StandingBadge key={standing} standing={standing} t={t} />
          ))}
        </span>
      </td>
      <td data-label={t("law.columns.confidence")}>
        <span className="flex flex-wrap gap-1">
          {confidences.map((confidence) => (
            <ConfidenceBadge confidence={confidence} key={confidence} t={t} />
          ))}
        </span>
      </td>
    </tr>
  );
}

const SHOWN = 3;

/** What the texts say, the commonest first; beyond three, how many more there are. */
function tally(texts: readonly Rule[], say: (rule: Rule) => string, { t }: LawView) {
  const counted = [...Map.groupBy(texts, say)]
    .map(([text, held]) => ({ text, count: held.length }))
    .sort((a, b) => b.count - a.count);
  const [only] = counted;
  if (counted.length === 1 && only) return only.text;
  return (
    <>
      {counted.slice(0, SHOWN).map(({ text, count }) => (
        <span className="block" key={text}>
          {count === 1 ? text : t("law.search.tally", { text, count })}
        </span>
      ))}
      {counted.length > SHOWN ? (
        <span className="block text-faint text-xs">
          {t("law.search.more", { count: counted.length - SHOWN })}
        </span>
      ) : null}
    </>
  );
}
