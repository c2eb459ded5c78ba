import type { ReactNode } from "react";
import { StateBadge } from "#components/state-badge.tsx";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { waitsForText } from "../../components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "../../components/state-words.ts";
import type { Answer } from "../../rules.ts";

export type ChangeView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  readonly now: number;
  /** Of the organisations in scope. */
  readonly names: ReadonlyMap<string, string>;
};

type Props = {
  label: string;
  answer: Answer | null;
  /** Said where there is no answer. */
  absent: string;
  isSettled: boolean;
  view: ChangeView;
  children?: ReactNode;
};

/** How a cell stands, before or after: its state, its planning date, its legal limit. */
export function ChangeStanding({ label, answer, absent, isSettled, view, children }: Props) {
  const { t, now } = view;
  const dueAt = answer?.dueAt == null ? null : Temporal.Instant.from(answer.dueAt).epochMilliseconds;
  const standing = { state: isSettled ? "filed" : (answer?.status ?? ""), dueAt };
  return (
    <div className="min-w-0 text-sm">
      <p className="text-faint text-xs">{label}</p>
      {answer === null ? (
        <p className="text-soft">{absent}</p>
      ) : (
        <>
          <StateBadge icon={iconOfState(standing, now)} tone={toneOfState(standing, now)}>
            {isSettled ? t("whatIf.settled") : stateWord(standing, { t, now })}
          </StateBadge>
          <ul className="mt-0.5 tabular-nums">
            {linesOf(answer, view).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {children}
        </>
      )}
    </div>
  );
}

function linesOf(answer: Answer, view: ChangeView): string[] {
  const { t, locale } = view;
  const at = (written: string) => formatInstantCompact(Temporal.Instant.from(written), view);
  const { dueAt, legalLimitAt, waitsFor, triggerAt, targetAt, status } = answer;
  const isOpen = dueAt === null && triggerAt !== null && (status === "open" || status === "undetermined");
  return [
    dueAt === null ? null : t("whatIf.planned", { at: at(dueAt) }),
    legalLimitAt === null ? null : t("whatIf.limit", { at: at(legalLimitAt) }),
    waitsFor === null ? null : t("matrix.waitsFor", { what: waitsForText(waitsFor, { t, locale }) }),
    isOpen ? t("matrix.since", { at: at(triggerAt) }) : null,
    targetAt === null ? null : t("whatIf.target", { at: at(targetAt) }),
  ].filter((line) => line !== null);
}
