import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { toneOfRemaining } from "#components/tones.ts";
import type { MatrixView } from "#features/obligations/matrix/components/matrix-view.ts";
import type { Party } from "#features/obligations/parties/queries.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { QuestionCell as Question } from "../queries.ts";
import { isOpen, receivedAt, stateOf, stepOf } from "../rules.ts";
import type { AskingAuthority } from "./question-columns.ts";

type Props = {
  group: AskingAuthority;
  party: Party;
  /** The address of the list. */
  list: string;
  view: MatrixView;
};

/** What one authority asks of one organisation: how many are answered, what is due next. */
export function QuestionCell({ group, party, list, view }: Props) {
  const { t, now } = view;
  const own = group.questions.filter(({ organisationId }) => organisationId === party.organisationId);
  const [first] = own;
  if (first === undefined) return <td data-empty="" />;
  const open = own.filter((one) => isOpen(stateOf(one, now)));
  const next = open[0];
  const href = own.length === 1 ? `${list}/${first.id}` : `${list}?organisation=${party.organisationId}`;
  const text =
    own.length === 1
      ? t(`authorities.states.${stateOf(first, now) === "answered" ? "answered" : "due"}`)
      : t("authorities.matrix.done", { done: own.length - open.length, total: own.length });
  return (
    <td data-label={`${group.name} · ${t("authorities.matrix.heading")}`}>
      <a data-cell="" data-follow="" href={href}>
        <StateBadge
          icon={next === undefined ? "circle-check" : "message-square"}
          tone={
            next === undefined || next.dueAt === null ? "fine" : toneOfRemaining(next.dueAt.getTime() - now)
          }
        >
          {text}
        </StateBadge>
        {next === undefined ? null : <small>{t(`authorities.steps.${stepOf(next.answers)}`)}</small>}
        {next === undefined || !view.isRunning ? null : <Clock party={party} question={next} view={view} />}
      </a>
    </td>
  );
}

type ClockProps = { question: Question; party: Party; view: MatrixView };

/** To the authority's time; without one, from when the question came. */
function Clock({ question: { dueAt, received }, party, view: { t, locale, now, clockLabels } }: ClockProps) {
  const at = dueAt?.getTime() ?? receivedAt(received);
  const written = formatInstantCompact(instantOf(new Date(at)), { zone: party.timeZone, locale });
  return (
    <Countdown
      at={at}
      counts={dueAt === null ? "elapsed" : "remaining"}
      instantText={dueAt === null ? t("matrix.since", { at: written }) : written}
      labels={clockLabels}
      locale={locale}
      now={now}
    />
  );
}
