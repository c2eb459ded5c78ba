import { LinkButton } from "#components/link-button.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { OrganisationsAsked } from "../schema.ts";

type Props = { base: string; asked: OrganisationsAsked; pages: number };

/** From page to page of the list, with the filter as it is. */
export async function OrganisationPages({ base, asked, pages }: Props) {
  const t = await getTranslator();
  if (pages < 2) return null;
  const hrefOf = (page: number) => {
    const { q, kind, state } = asked;
    const search = new URLSearchParams({
      ...(q === "" ? {} : { q }),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      page: String(page),
    });
    return `${base}?${search}`;
  };
  return (
    <nav
      aria-label={t("matrix.page", { page: asked.page, pages })}
      className="flex flex-wrap items-center gap-2 pt-3 print:hidden"
    >
      {asked.page > 1 ? (
        <LinkButton href={hrefOf(asked.page - 1)} icon="chevron-left" size="compact">
          {t("matrix.previous")}
        </LinkButton>
      ) : null}
      <span className="text-sm text-soft tabular-nums">{t("matrix.page", { page: asked.page, pages })}</span>
      {asked.page < pages ? (
        <LinkButton href={hrefOf(asked.page + 1)} icon="chevron-right" size="compact">
          {t("matrix.nextPage")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
