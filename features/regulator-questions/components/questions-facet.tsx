import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import type { LoadedQuestions } from "../loaders.ts";
import { byAuthority } from "../rules.ts";
import type { QuestionView } from "./question-view.ts";
import { QuestionsTable } from "./questions-table.tsx";
import { RecordForm } from "./record-form.tsx";

type Props = {
  loaded: LoadedQuestions;
  /** The address of the case. */
  base: string;
  place: Place;
  view: QuestionView;
  /** The same list to take away. */
  files: ReactNode;
};

/** What authorities ask, one table for each of them, the earliest due first. */
export function QuestionsFacet({ loaded, base, place, view, files }: Props) {
  const { t } = view;
  const { questions, only, follows, mayRecord, now } = loaded;
  const here = `${base}/authorities`;
  return (
    <>
      {only === null ? null : (
        <Notice kind="note">
          {t("authorities.filtered", { name: only.name })}{" "}
          <a className="underline" data-follow="" href={here}>
            {t("authorities.showAll")}
          </a>
        </Notice>
      )}
      {questions.length === 0 ? (
        <EmptyState icon="gavel" title={t("authorities.empty")}>
          {t("authorities.emptyBody")}
        </EmptyState>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <p className="max-w-prose text-soft text-sm">{t("authorities.notLaw")}</p>
          {files}
        </div>
      )}
      {byAuthority(questions, now).map((group, index) => (
        <QuestionsTable base={here} group={group} index={index} key={group.key} now={now} view={view} />
      ))}
      {mayRecord ? (
        <div className="flex flex-col gap-2" id="record">
          {follows === null ? null : (
            <p className="text-soft text-sm">
              {t("authorities.record.follows", { reference: follows.reference || follows.text.slice(0, 80) })}
            </p>
          )}
          <RecordForm loaded={loaded} place={place} />
        </div>
      ) : null}
    </>
  );
}
