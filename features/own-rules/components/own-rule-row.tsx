import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { retireOwnRuleAction } from "../actions.ts";
import type { KeptRule } from "../queries.ts";
import {
  dutyLine,
  type OwnWords,
  periodText,
  riskText,
  sourceLine,
  toldText,
  triggerText,
} from "./own-rule-words.ts";
import { RetireForm } from "./retire-form.tsx";

type Props = { rule: KeptRule; place: Place; mayRetire: boolean; words: OwnWords };

const ZONE = "Europe/Paris";

export async function OwnRuleRow({ rule, place, mayRetire, words }: Props) {
  const { t, locale } = words;
  const { ownRules, ...problems } = await getWords("ownRules", "errors", "problems");
  const { terms } = rule;
  const [duty, source, risk] = [dutyLine(terms, words), sourceLine(terms, words), riskText(terms, words)];
  const written = (at: Date) => formatInstantCompact(instantOf(at), { zone: ZONE, locale });
  const label = (column: string) => t(`ownRules.columns.${column as "name"}`);
  return (
    <tr id={rule.id}>
      <th className="min-w-56" scope="row">
        <span className="block font-medium text-ink [overflow-wrap:anywhere]">{rule.name}</span>
        <span className="mt-1 flex flex-wrap gap-1">
          <StateBadge icon="pen" tone="not-required">
            {t("ownRules.badge")}
          </StateBadge>
          <StateBadge icon="file-text" tone="not-required">
            {t(`ownRules.kinds.${rule.kind as "contract"}`)}
          </StateBadge>
        </span>
        <span className="mt-1 block font-normal text-soft text-xs">
          {rule.organisationId === null
            ? t("ownRules.table.all")
            : (rule.organisationName ?? t("ownRules.table.one"))}
        </span>
        <span className="block font-normal text-faint text-xs">
          {t("ownRules.table.set", { at: written(rule.recordedAt), name: rule.recordedBy })}
        </span>
      </th>
      <td className="min-w-40" data-label={label("duty")}>
        <span>
          {duty.main}
          <More text={duty.more} />
          <More text={risk} />
        </span>
      </td>
      <td className="min-w-36" data-label={label("trigger")}>
        {triggerText(terms, words)}
      </td>
      <td className="whitespace-nowrap" data-label={label("period")}>
        {periodText(terms, words)}
      </td>
      <td className="min-w-32 [overflow-wrap:break-word]" data-label={label("addressee")}>
        {toldText(terms, words)}
      </td>
      <td className="min-w-40 [overflow-wrap:break-word]" data-label={label("source")}>
        <span>
          {source.main}
          <More text={source.more} />
        </span>
      </td>
      <td className="has-[details[open]]:min-w-64" data-label={label("rows")}>
        <div className="flex flex-col items-start gap-2 max-md:items-end">
          <span className="tabular-nums">{t("ownRules.table.rows", { count: rule.resting })}</span>
          {rule.retiredAt === null ? null : (
            <span className="text-soft text-xs">
              {t("ownRules.table.retired", { at: written(rule.retiredAt) })}
              {rule.reason === null ? null : <More text={rule.reason} />}
            </span>
          )}
          {!mayRetire || rule.retiredAt !== null ? null : (
            <RetireForm
              act={retireOwnRuleAction.bind(null, place)}
              hidden={{ ownRuleId: rule.id, version: rule.version }}
              id={`retire-${rule.id}`}
              labels={ownRules.retire}
              words={problems}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

function More({ text }: { text: string | null }) {
  return text === null ? null : <span className="block text-faint text-xs">{text}</span>;
}
