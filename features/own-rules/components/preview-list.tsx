import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import type { SettingPreview } from "./describe-setting.ts";

type Props = { preview: SettingPreview; words: Pick<Messages, "ownRules"> };

/** What the rule would add to running cases; nothing is written yet. */
export function PreviewList({ preview, words }: Props) {
  const t = words.ownRules.form;
  const more = preview.total - preview.rows.length;
  return (
    <section aria-label={t.adds} aria-live="polite" className="rounded-md bg-sunken p-3">
      <h3 className="font-semibold text-ink text-sm">{t.adds}</h3>
      {preview.total === 0 ? <p className="mt-1 text-sm">{t.addsNothing}</p> : null}
      <ul className="mt-1">
        {preview.rows.map(({ key, reference, organisation, at, status, count }) => (
          <li
            className="flex flex-wrap justify-between gap-x-3 border-line border-t py-1.5 text-sm first:border-t-0"
            key={key}
          >
            <span>
              <span className="text-faint tabular-nums">{reference}</span> {organisation}
              {count > 1 ? ` × ${count}` : ""}
            </span>
            <span className="font-medium text-ink tabular-nums">{at ?? t.statuses[status]}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1 text-faint text-xs">{fill(t.addsMore, { count: more })}</p> : null}
    </section>
  );
}
