import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { toneOfRemaining } from "#components/tones.ts";
import type { BesideColumn, MatrixView } from "#features/obligations/matrix/components/matrix-view.ts";
import type { Party } from "#features/obligations/parties/queries.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { QuestionCell } from "../queries.ts";
import { byAuthority, isOpen, receivedAt, stateOf, stepOf } from "../rules.ts";

type Props = {
  questions: readonly QuestionCell[];
  /** The address of the list. */
  list: string;
  view: MatrixView;
};
type Group = ReturnType<typeof byAuthority<QuestionCell>>[number];

/** A column for each authority that asks, the one whose question is due first before the others; never a rule of law. */
export function questionColumns({ questions, list, view }: Props): readonly BesideColumn[] {
  return byAuthority(questions, view.now).map((group) => ({
    key: `questions ${group.key}`,
    heading: <Heading group={group} list={list} view={view} />,
    cellOf: (party) => <Cell group={group} list={list} party={party} view={view} />,
  }));
}

function Heading({ group, list, view: { t } }: Omit<Props, "questions"> & { group: Group }) {
  const total = group.questions.length;
  const forAll = group.questions.filter(({ organisationId }) => organisationId === null).length;
  return (
    <th scope="col">
      <span className="block font-semibold text-ink text-sm">{group.name}</span>
      <a className="block hover:underline" data-follow="" href={list}>
        {t("authorities.matrix.heading")}
      </a>
      <span className="block tabular-nums">
        {t("authorities.matrix.done", { done: total - group.open, total })}
        {group.late === 0 ? null : (
          <span className="text-late"> · {t("authorities.late", { count: group.late })}</span>
        )}
      </span>
      {forAll === 0 ? null : (
        <span className="block">{t("authorities.matrix.forAll", { count: forAll })}</span>
      )}
    </th>
  );
}

type CellProps = Omit<Props, "questions"> & { group: Group; party: Party };

function Cell({ group, party, list, view }: CellProps) {
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

type ClockProps = { question: QuestionCell; party: Party; view: MatrixView };

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
