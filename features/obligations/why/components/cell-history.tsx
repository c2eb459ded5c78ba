import type { Moment } from "#lib/moment.ts";
import { momentText } from "../../components/moment-text.ts";
import { roleNames } from "../../components/role-names.ts";
import { stateWord } from "../../components/state-words.ts";
import type { HistoryLine, PastAnswer } from "../rules.ts";
import { WhySection } from "./why-section.tsx";
import { type WhyView, written } from "./why-view.ts";

type Props = { lines: readonly HistoryLine[]; view: WhyView };

/** What happened to this cell, from what to what, the latest last. */
export function CellHistory({ lines, view }: Props) {
  const { t } = view;
  if (lines.length === 0) return null;
  return (
    <WhySection title={t("why.history")}>
      <ol className="flex flex-col gap-2 text-sm">
        {lines.map((line) => (
          <li className="border-line border-s-2 ps-3" key={`${line.seq} ${line.kind}`}>
            <p className="text-ink [overflow-wrap:anywhere]">{lineText(line, view)}</p>
            {"reason" in line && line.reason !== "" ? (
              <p className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">{line.reason}</p>
            ) : null}
            <p className="text-faint text-xs">
              {line.by === null ? null : `${line.by.name} (${roleNames(line.by.roles, t)}) · `}
              <time dateTime={line.recordedAt}>{written(line.recordedAt, view)}</time>
            </p>
          </li>
        ))}
      </ol>
    </WhySection>
  );
}

function lineText(line: HistoryLine, view: WhyView): string {
  const { t, locale, zone } = view;
  if (line.kind === "answer") return answerText(line.from, line.to, view);
  if (line.kind !== "awareness") return t(`why.lines.${line.kind}`);
  const moment = (at: Moment | null) =>
    at === null ? t("why.lines.unknown") : momentText(at, { zone, locale, t });
  return t("why.lines.awareness", { from: moment(line.from), to: moment(line.to) });
}

function answerText(from: PastAnswer | null, to: PastAnswer, view: WhyView): string {
  const { t } = view;
  const word = ({ status }: PastAnswer) => stateWord({ state: status, dueAt: null }, view);
  const due = ({ dueAt }: PastAnswer) => (dueAt === null ? t("why.lines.noDue") : written(dueAt, view));
  if (from !== null)
    return t("why.lines.answerMoved", {
      ...{ fromState: word(from), from: due(from) },
      ...{ toState: word(to), to: due(to) },
    });
  if (to.dueAt === null) return t("why.lines.answerFirst", { state: word(to) });
  return t("why.lines.answerFirstDue", { state: word(to), to: due(to) });
}
