import type { BundleProblem } from "#ledger/bundle-problem.ts";
import type { Messages } from "#lib/i18n.ts";
import { verdictText } from "./verdict-text.ts";

type Words = Messages["verification"];
type Props = { problems: readonly BundleProblem[]; words: Words };

const MOST_SHOWN = 20;

/** What is not as the log says, the entries first. */
export function VerdictProblems({ problems, words }: Props) {
  if (problems.length === 0) return null;
  const left = problems.length - MOST_SHOWN;
  return (
    <div className="flex flex-col gap-2">
      <h2 className="font-semibold text-ink text-md">{words.problems}</h2>
      <ol className="flex flex-col gap-2">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li
            className="rounded-md border border-line bg-surface px-3 py-2 text-sm"
            key={JSON.stringify(problem)}
          >
            <p className="font-medium text-ink">
              {placeOf(problem, words)}
              {words.kinds[problem.kind]}
            </p>
            <dl className="mt-1 grid gap-x-2 text-xs sm:grid-cols-[auto_1fr]">
              <dt className="text-faint">{words.expected}</dt>
              <dd className="whitespace-pre-wrap font-mono [overflow-wrap:anywhere]">
                {verdictText(problem.expected, words.phrases)}
              </dd>
              <dt className="text-faint">{words.found}</dt>
              <dd className="whitespace-pre-wrap font-mono [overflow-wrap:anywhere]">
                {verdictText(problem.found, words.phrases)}
              </dd>
            </dl>
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <p className="text-soft text-sm">
          {words.more} <span className="tabular-nums">{left}</span>
        </p>
      ) : null}
    </div>
  );
}

function placeOf({ entry, field, path }: BundleProblem, { entry: word }: Words): string {
  const places = [entry === null ? undefined : `${word} ${entry}`, field, path];
  const named = places.filter((place) => place !== undefined);
  return named.length === 0 ? "" : `${named.join(", ")} — `;
}
