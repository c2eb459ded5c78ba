import { Icon } from "#components/icon.tsx";
import type { LawWords } from "#features/law/components/law-words.ts";
import { exampleQuestions } from "./example-questions.ts";

type Props = { path: string; now: number; words: LawWords };

/** Ready questions as links; each fills the form and answers it. */
export function ExampleLinks({ path, now, words: { t } }: Props) {
  return (
    <nav aria-labelledby="examples-title" className="print:hidden">
      <h2 className="mb-2 font-medium text-sm text-soft" id="examples-title">
        {t("lawAsk.examples.title")}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {exampleQuestions(now).map(({ id, query }) => (
          <li key={id}>
            <a
              className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-edge bg-surface px-2.5 py-1 text-ink text-sm hover:bg-sunken"
              href={`${path}?${query}`}
            >
              {t(`lawAsk.examples.${id}`)}
              <Icon className="size-3.5 text-faint" name="arrow-right" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
