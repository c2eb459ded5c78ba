import type { Translate } from "#lib/translate.ts";

type Props = {
  /** What is listed, in words. */
  title: string;
  /** The address of the list without its ending, and what it is narrowed to: "?state=due". */
  base: string;
  search?: string;
  formats: readonly string[];
  t: Translate;
};

/** One list as a file in each format. They are no pages: the browser keeps them. */
export function FileLinks({ title, base, search = "", formats, t }: Props) {
  return (
    <ul aria-label={t("exports.linksOf", { title })} className="flex flex-wrap gap-x-4 gap-y-1">
      {formats.map((format) => (
        <li key={format}>
          <a
            aria-label={`${title}, ${format.toUpperCase()}`}
            className="inline-flex min-h-8 items-center text-accent hover:underline"
            download=""
            href={`${base}.${format}${search}`}
          >
            {format.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
