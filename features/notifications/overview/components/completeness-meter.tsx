import type { Translate } from "#lib/translate.ts";

type Props = {
  completeness: { readonly filled: number; readonly needed: number; readonly unknown: number };
  t: Translate;
};

/** How many of the fields that this phase needs have an answer: a bar, and the same in figures. */
export function CompletenessMeter({ completeness, t }: Props) {
  const { filled, needed, unknown } = completeness;
  return (
    <div className="flex min-w-28 flex-col gap-1">
      <progress aria-hidden className="ready-meter w-full" max={Math.max(needed, 1)} value={filled} />
      <span className="text-soft text-xs tabular-nums">
        {t("drafts.completeness", { filled, needed })}
        {unknown === 0 ? null : ` · ${t("drafts.unknownCount", { count: unknown })}`}
      </span>
    </div>
  );
}
