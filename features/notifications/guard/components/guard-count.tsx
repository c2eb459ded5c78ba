import type { Translate } from "#lib/translate.ts";

type Props = {
  contradictions: ReadonlyMap<string, number>;
  draftId: string | undefined;
  base: string;
  t: Translate;
};

/** How much of a draft is contradicted and still open, where anything is. */
export function GuardCount({ contradictions, draftId = "", base, t }: Props) {
  const count = contradictions.get(draftId) ?? 0;
  if (count === 0) return null;
  return (
    <a
      className="block text-soon text-xs hover:underline"
      data-follow=""
      href={`${base}/notifications/${draftId}#consistency`}
    >
      {t("guard.open", { count })}
    </a>
  );
}
