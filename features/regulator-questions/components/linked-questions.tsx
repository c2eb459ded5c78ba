import type { Translate } from "#lib/translate.ts";
import type { LoadedQuestion } from "../loaders.ts";

type Props = {
  linked: LoadedQuestion["linked"];
  /** The address of the list. */
  list: string;
  t: Translate;
};

type Linked = { readonly id: string; readonly reference: string; readonly text: string };

/** What a question follows, and what followed it. */
export function LinkedQuestions({ linked: { follows, followers }, list, t }: Props) {
  const groups = [
    { title: t("authorities.page.follows"), questions: follows === null ? [] : [follows] },
    { title: t("authorities.page.followers"), questions: followers },
  ].filter(({ questions }) => questions.length > 0);
  if (groups.length === 0) return null;
  return groups.map(({ title, questions }) => (
    <div key={title}>
      <h3 className="pb-1 font-medium text-soft text-sm">{title}</h3>
      <ul className="flex flex-col gap-1">
        {questions.map((one) => (
          <li key={one.id}>
            <a className="text-accent hover:underline" data-follow="" href={`${list}/${one.id}`}>
              {nameOf(one)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

const LONGEST = 120;

function nameOf({ reference, text }: Linked): string {
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return [reference, said].filter(Boolean).join(" · ");
}
