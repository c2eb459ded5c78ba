import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { ListedQuestion } from "../queries.ts";
import { stateOf, stepOf } from "../rules.ts";
import { QuestionClock } from "./question-clock.tsx";
import { QuestionState } from "./question-state.tsx";
import { concernedText, type QuestionView, saidAt, zoneOf } from "./question-view.ts";

type Group = {
  readonly key: string;
  readonly name: string;
  readonly questions: readonly ListedQuestion[];
  readonly open: number;
  readonly late: number;
};
type Props = { group: Group; index: number; now: number; base: string; view: QuestionView };

const COLUMNS = ["question", "concerned", "received", "due", "owner", "step"] as const;

/** The questions of one authority, the open one that is due first at the top. */
export function QuestionsTable({ group, index, now, base, view }: Props) {
  const { t } = view;
  return (
    <Section
      actions={
        <span className="flex flex-wrap items-center gap-2 text-soft text-sm">
          {t("authorities.counts", { open: group.open })}
          {group.late === 0 ? null : (
            <StateBadge tone="late">{t("authorities.late", { count: group.late })}</StateBadge>
          )}
        </span>
      }
      id={`authority-${index}`}
      title={group.name}
    >
      <CardsTable label={t("workspace.tableOf", { title: group.name })}>
        <TableHead columns={COLUMNS} heading={(column) => t(`authorities.columns.${column}`)} />
        <tbody>
          {group.questions.map((question) => (
            <QuestionRow base={base} key={question.id} now={now} question={question} view={view} />
          ))}
        </tbody>
      </CardsTable>
    </Section>
  );
}

type RowProps = { question: ListedQuestion } & Pick<Props, "now" | "base" | "view">;

function QuestionRow({ question, now, base, view }: RowProps) {
  const { t } = view;
  const state = stateOf(question, now);
  return (
    <tr>
      <th className="max-w-md" scope="row">
        <a
          className="line-clamp-3 font-medium text-ink hover:underline"
          data-follow=""
          href={`${base}/${question.id}`}
        >
          {question.text}
        </a>
        {question.reference === "" ? null : (
          <span className="block font-normal text-faint text-xs">{question.reference}</span>
        )}
      </th>
      <td data-label={t("authorities.columns.concerned")}>{concernedText(question, view)}</td>
      <td data-label={t("authorities.columns.received")}>
        {saidAt(question.received, zoneOf(question), view)}
      </td>
      <td data-label={t("authorities.columns.due")}>
        <QuestionClock now={now} question={question} state={state} view={view} />
      </td>
      <td data-label={t("authorities.columns.owner")}>{question.owner?.name ?? t("authorities.nobody")}</td>
      <td data-label={t("authorities.columns.step")}>
        <QuestionState state={state} step={stepOf(question.answers)} t={t} />
      </td>
    </tr>
  );
}
