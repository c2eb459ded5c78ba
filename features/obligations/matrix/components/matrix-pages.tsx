import { LinkButton } from "#components/link-button.tsx";
import type { Translate } from "#lib/translate.ts";

type Props = { page: number; pages: number; hrefOf: (page: number) => string; t: Translate };

export function MatrixPages({ page, pages, hrefOf, t }: Props) {
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={t("matrix.page", { page, pages })}
      className="flex flex-wrap items-center gap-2 pt-3 print:hidden"
    >
      {page > 1 ? (
        <LinkButton href={hrefOf(page - 1)} icon="chevron-left" size="compact">
          {t("matrix.previous")}
        </LinkButton>
      ) : null}
      <span className="text-soft text-sm tabular-nums">{t("matrix.page", { page, pages })}</span>
      {page < pages ? (
        <LinkButton href={hrefOf(page + 1)} icon="chevron-right" size="compact">
          {t("matrix.nextPage")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
