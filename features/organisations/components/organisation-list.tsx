import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { getTranslator } from "#lib/translator.ts";
import { PairsSection } from "../duplicates/components/pairs-section.tsx";
import type { OrganisationList as Loaded } from "../loaders.ts";
import { OrganisationFilter } from "./organisation-filter.tsx";
import { OrganisationPages } from "./organisation-pages.tsx";
import { OrganisationTable } from "./organisation-table.tsx";

type Props = { loaded: Loaded; base: string };

/** Every organisation in scope with how ready it is; an empty register says how to begin. */
export async function OrganisationList({ loaded, base }: Props) {
  const t = await getTranslator();
  const { asked, rows, count, total, ready, pages, canRegister, canImport } = loaded;
  const isFiltered = asked.q !== "" || asked.state !== undefined || asked.kind !== undefined;
  const acts = (
    <>
      {canRegister ? (
        <LinkButton href={`${base}/new`} icon="plus" look="primary">
          {t("organisations.register")}
        </LinkButton>
      ) : null}
      {canImport ? (
        <LinkButton href={`${base}/import`} icon="table-2">
          {t("organisations.import")}
        </LinkButton>
      ) : null}
    </>
  );
  const pairs = loaded.pairs.map(({ a, b, because, names }) => ({
    ...{ id: a, other: b, because },
    text: names.join(" · "),
  }));
  const meta = total === 0 ? undefined : t("organisations.summary", { total, ready });
  return (
    <>
      <PageHeader actions={acts} meta={meta} title={t("organisations.title")} />
      {total === 0 && !isFiltered ? (
        <EmptyState icon="building-2" title={t("organisations.empty")}>
          {t("organisations.emptyBody")}
        </EmptyState>
      ) : (
        <>
          <OrganisationFilter asked={asked} base={base} />
          {rows.length === 0 ? (
            <EmptyState icon="search" title={t("matrix.empty")}>
              {t("matrix.emptyBody")}
            </EmptyState>
          ) : (
            <>
              <p className="pb-2 text-faint text-xs" role="status">
                {t("matrix.shown", { count })}
              </p>
              <OrganisationTable base={base} label={t("organisations.title")} rows={rows} />
              <OrganisationPages asked={asked} base={base} pages={pages} />
            </>
          )}
          <div className="pt-4">
            <PairsSection base={base} pairs={pairs} />
          </div>
        </>
      )}
    </>
  );
}
