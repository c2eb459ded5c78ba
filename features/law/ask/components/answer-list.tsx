import { Icon } from "#components/icon.tsx";
import { ruleHref } from "#features/law/components/law-href.ts";
import { addresseeName, ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { Obligation } from "#law/obligation.ts";
import { citationText } from "#law/text/citation-text.ts";
import { reasonText } from "#law/text.ts";
import { AnswerRow } from "./answer-row.tsx";
import type { AnswerView } from "./answer-view.ts";
import { LIVE, SETTLED, type SortedAnswer } from "./sort-answer.ts";

type Props = { sorted: SortedAnswer; view: AnswerView };

/** What is to be done, by date; then, folded, what is not owed and why. */
export function AnswerList({ sorted, view }: Props) {
  const { t } = view;
  return (
    <>
      {LIVE.filter((status) => sorted[status].length > 0).map((status) => (
        <section
          aria-labelledby={`${status}-title`}
          className="rounded-md border border-line bg-surface"
          key={status}
        >
          <h3 className="border-line border-b px-4 py-2 font-semibold text-ink" id={`${status}-title`}>
            {t(`lawAsk.answer.groups.${status}`)}{" "}
            <span className="font-normal text-faint tabular-nums">{sorted[status].length}</span>
          </h3>
          <ul>
            {sorted[status].map((row) => (
              <AnswerRow key={`${row.rule} ${row.addressee} ${row.subject}`} row={row} view={view} />
            ))}
          </ul>
        </section>
      ))}
      {SETTLED.filter((status) => sorted[status].length > 0).map((status) => (
        <details className="group rounded-md border border-line bg-surface" key={status}>
          <summary className="flex items-center gap-2 px-4 py-2 text-ink hover:bg-sunken">
            <span className="flex-1 font-semibold">
              {t(`lawAsk.answer.groups.${status}`)}{" "}
              <span className="font-normal text-faint tabular-nums">{sorted[status].length}</span>
            </span>
            <Icon className="text-faint group-open:rotate-180" name="chevron-down" />
          </summary>
          <ul className="border-line border-t">
            {sorted[status].map((row) => (
              <Settled key={`${row.rule} ${row.addressee} ${row.subject}`} row={row} view={view} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Settled({ row, view }: { row: Obligation; view: AnswerView }) {
  const { t, locale, zone, base } = view;
  return (
    <li className="border-line border-t px-4 py-2 text-sm first:border-t-0">
      <p className="text-ink">
        <a
          className="text-accent underline"
          data-follow=""
          href={ruleHref(base, row.rule, view.editionOf(row.rule))}
        >
          {ruleLabel(row.rule, view)}
        </a>{" "}
        · {addresseeName(row.addressee, t)}
      </p>
      <p className="text-soft">{reasonText(row.reason, locale, zone)}</p>
      <p className="text-faint text-xs">{citationText(row.citation, locale)}</p>
    </li>
  );
}
