import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { filedText } from "#features/obligations/components/filed-text.ts";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "#features/obligations/components/state-words.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Duty } from "../queries.ts";

type Props = {
  duty: Duty;
  zone: string;
  now: number;
  /** The address of the case. */
  base: string;
  view: { readonly t: Translate; readonly locale: Locale };
};

/** As it is known now, corrected or not: perhaps the day alone. */
function filedAs({ filings: [first] }: Duty, settledAt: Date) {
  if (first === undefined) return { filedAt: settledAt, filedOn: null };
  const { filedAt, filedOn, correctedFiledAt, correctedFiledOn } = first;
  return correctedFiledAt === null
    ? { filedAt, filedOn }
    : { filedAt: correctedFiledAt, filedOn: correctedFiledOn };
}

/** One duty as the matrix has it: its name, its state, its clock; it opens there. */
export function DutyLine({ duty, zone, now, base, view }: Props) {
  const { t, locale } = view;
  const standing = {
    state: duty.state,
    dueAt: duty.dueAt?.getTime() ?? null,
    lateBySeconds: duty.filings[0]?.lateBySeconds ?? null,
  };
  const isRunning = duty.filedAt === null && duty.dueAt !== null && standing.state !== "decided";
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
      <StateBadge icon={iconOfState(standing, now)} tone={toneOfState(standing, now)}>
        {stateWord(standing, { t, now })}
      </StateBadge>
      <a className="text-accent hover:underline" data-follow="" href={`${base}/matrix?why=${duty.id}`}>
        {addresseeOf(duty, t)}, {labelOf(duty, { t, locale })}
      </a>
      {isRunning && duty.dueAt !== null ? (
        <Countdown
          at={duty.dueAt.getTime()}
          counts="remaining"
          instantText={formatInstantCompact(instantOf(duty.dueAt), { zone, locale })}
          labels={clockLabels(t)}
          locale={locale}
          now={now}
        />
      ) : null}
      {duty.filedAt === null ? null : (
        <span className="text-soft text-xs tabular-nums">
          {filedText(filedAs(duty, duty.filedAt), { zone, locale })}
        </span>
      )}
    </div>
  );
}
