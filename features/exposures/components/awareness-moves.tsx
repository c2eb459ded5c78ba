import { Icon } from "#components/icon.tsx";
import type { Moves, Standing } from "#features/obligations/components/describe-moves.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type Props = { moves: Moves; words: Pick<Messages, "awareness"> };

/** Before and after, cell by cell; what is filed or decided only gets a review. */
export function AwarenessMoves({ moves, words }: Props) {
  const t = words.awareness;
  return (
    <section aria-label={t.moves} aria-live="polite" className="rounded-md bg-sunken p-3">
      <h3 className="font-semibold text-ink text-sm">
        {t.moves} <span className="font-normal text-faint text-xs">({moves.zone})</span>
      </h3>
      {moves.moves.length === 0 ? <p className="mt-1 text-sm">{t.nothingMoves}</p> : null}
      <ul className="mt-1">
        {moves.moves.map(({ key, kind, label, authority, isOwn, before, after }) => (
          <li className="border-line border-t py-2 text-sm first:border-t-0" key={key}>
            <p className="font-medium text-ink">
              {isOwn ? fill(t.own, { name: label }) : label}
              {authority === null ? null : <span className="font-normal text-soft"> · {authority}</span>}
            </p>
            <p className="flex flex-wrap items-center gap-x-2 tabular-nums">
              <span className="text-soft">{before === null ? t.arisen : text(before, t)}</span>
              <Icon className="size-3.5 text-faint" name="arrow-right" />
              <span className="font-medium text-ink">{after === null ? t.withdrawn : text(after, t)}</span>
            </p>
            {kind === "review" ? (
              <p className="flex items-center gap-1 text-soon text-xs">
                <Icon className="size-3" name="refresh-cw" />
                {t.reviewOnly}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function text({ status, dueText, sinceText }: Standing, t: Messages["awareness"]): string {
  const known: Readonly<Record<string, string>> = t.statuses;
  if (dueText !== null) return dueText;
  const word = known[status] ?? t.noDate;
  return sinceText === null ? word : `${word}, ${fill(t.since, { at: sinceText })}`;
}
