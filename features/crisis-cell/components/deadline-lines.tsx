import { actOf } from "#features/obligations/components/rule-words.ts";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { KeptDeadline } from "../queries.ts";

type Props = {
  deadlines: readonly KeptDeadline[];
  /** When they were looked at: those before are overdue. */
  at: number;
  locale: Locale;
  t: Translate;
};

/** The dates that went with a note, each in its organisation's zone. */
export function DeadlineLines({ deadlines, at, locale, t }: Props) {
  if (deadlines.length === 0) return <p className="text-soft text-sm">{t("cell.notes.noDeadlines")}</p>;
  return (
    <ul className="list-disc ps-5 text-sm tabular-nums">
      {deadlines.map(({ obligationId, organisationName, dueAt, timeZone, ownRule, ...row }) => (
        <li key={obligationId}>
          {t("cell.notes.deadline", {
            at: formatInstant(Temporal.Instant.from(dueAt), { zone: timeZone, locale }),
            organisation: organisationName,
            act:
              ownRule === null ? actOf({ ...row, ownRule: null }, t) : t("ownRules.named", { name: ownRule }),
          })}
          {Date.parse(dueAt) < at ? (
            <span className="font-medium text-late"> – {t("cell.notes.overdue")}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
