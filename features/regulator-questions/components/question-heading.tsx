import type { MatrixView } from "#features/obligations/matrix/components/matrix-view.ts";
import type { AskingAuthority } from "./question-columns.ts";

type Props = {
  group: AskingAuthority;
  /** The address of the list. */
  list: string;
  view: MatrixView;
};

/** Who asks, and how far the whole case has come with its answers. */
export function QuestionHeading({ group, list, view: { t } }: Props) {
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
