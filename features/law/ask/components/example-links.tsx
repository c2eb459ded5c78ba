import { Icon } from "#components/icon.tsx";
import type { LawWords } from "#features/law/components/law-words.ts";
import { exampleQuestions } from "./example-questions.ts";

type Props = {
  path: string;
  now: number;
  words: LawWords;
  /** Folded once something is asked: the answer comes first. */
  look: "open" | "folded";
};

/** Ready questions as links; each fills the form and answers it. */
export function ExampleLinks({ path, now, words: { t }, look }: Props) {
  const links = (
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
  );
  return (
    <nav aria-label={t("lawAsk.examples.title")} className="print:hidden">
      {look === "folded" ? (
        <details className="group">
          <summary className="mb-2 inline-flex items-center gap-1 text-sm text-soft hover:text-ink">
            <Icon className="size-3.5 group-open:rotate-90" name="chevron-right" />
            {t("lawAsk.examples.title")}
          </summary>
          {links}
        </details>
      ) : (
        <>
          <h2 className="mb-2 font-medium text-sm text-soft">{t("lawAsk.examples.title")}</h2>
          {links}
        </>
      )}
    </nav>
  );
}
