import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";

type Props = {
  unretained: { readonly count: number; readonly isOnly: boolean };
  base: string;
  t: Translate;
};

/** How many organisations have retained no position on when they became aware, and the way to see which. */
export function UnretainedLine({ unretained: { count, isOnly }, base, t }: Props) {
  if (count === 0 && !isOnly) return null;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <Icon className="text-soft" name="scale" />
      <span>{t("awarenessSheet.unretained", { count })}</span>
      <a
        className="text-accent hover:underline print:hidden"
        data-follow=""
        href={isOnly ? `${base}#files` : `${base}?position=none#files`}
      >
        {t(`awarenessSheet.${isOnly ? "showAll" : "showUnretained"}`)}
      </a>
    </p>
  );
}
