import { StateBadge } from "#components/state-badge.tsx";
import type { ColumnTotal } from "../../columns/rules.ts";
import { addresseeOf, ownRuleOf, ruleLabel } from "../../components/rule-words.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { column: ColumnTotal; view: MatrixView };

/** Whom the obligation is owed to, which obligation, and how far the whole case has come with it. */
export function MatrixColumn({ column, view: { t, locale } }: Props) {
  const own = ownRuleOf(column);
  return (
    <th scope="col">
      <span className="block font-semibold text-ink text-sm">{addresseeOf(column, t)}</span>
      <span className="block">{own === null ? ruleLabel(column.ruleId, { t, locale }) : own.name}</span>
      {own === null ? null : (
        <StateBadge className="my-0.5" icon="pen" tone="not-required">
          {t("ownRules.badge")}
        </StateBadge>
      )}
      <span className="block tabular-nums">
        {t("matrix.done", { done: column.done, owed: column.owed })}
        {column.overdue === 0 ? null : (
          <span className="text-late"> · {t("matrix.late", { count: column.overdue })}</span>
        )}
      </span>
    </th>
  );
}
