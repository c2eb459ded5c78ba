import { publicationText } from "#features/obligations/components/publication-text.ts";
import type { Publication } from "#law/publications.ts";
import type { LawView } from "../../components/law-view.ts";

/** The publications, the latest first, each with what it brought. */
export function PublicationNotes({
  publications,
  view,
}: {
  publications: readonly Publication[];
  view: LawView;
}) {
  return (
    <dl className="mb-4 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(10rem,14rem)_1fr]">
      {publications.toReversed().map(({ id, note }) => (
        <div className="contents" key={id}>
          <dt className="font-medium text-ink">{publicationText(id, view)}</dt>
          <dd className="mb-1 text-soft">{note[view.locale]}</dd>
        </div>
      ))}
    </dl>
  );
}
