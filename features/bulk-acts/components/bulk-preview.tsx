import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ActPreview } from "../loaders.ts";

type Props = { preview: ActPreview; words: Pick<Messages, "bulk"> };

/** How many organisations, for how many it would be refused and why, and how many dates would move. */
export function BulkPreview({ preview: { total, refused, moves }, words: { bulk: t } }: Props) {
  const left = refused.reduce((sum, { count }) => sum + count, 0);
  const reasons: Readonly<Record<string, string>> = t.reasons;
  return (
    <section aria-label={t.previewTitle} aria-live="polite" className="rounded-md bg-sunken p-3 text-sm">
      <p className="font-medium text-ink tabular-nums">
        {fill(t.previewDone, { done: String(total - left), total: String(total) })}
      </p>
      {moves === null ? null : (
        <p className="text-ink tabular-nums">{fill(t.previewMoves, { count: String(moves) })}</p>
      )}
      {refused.length === 0 ? null : (
        <ul className="mt-2 flex flex-col gap-1">
          {refused.map(({ reason, count, names }) => (
            <li key={reason}>
              <span className="font-medium tabular-nums">
                {fill(t.previewRefused, { count: String(count), reason: reasons[reason] ?? reason })}
              </span>
              <span className="block text-soft text-xs">{names}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
