import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedBundles } from "../loaders.ts";
import { BundleRow } from "./bundle-row.tsx";
import { RequestForm } from "./request-form.tsx";

type Props = {
  bundles: LoadedBundles;
  incidentId: string;
  /** The address of this page: each file lies beneath it. */
  base: string;
  place: Place;
  t: Translate;
};

/** The bundles of a case: each proves itself on any machine, without the product. */
export function BundleSection({ bundles: { all, labs, mayTake }, incidentId, base, place, t }: Props) {
  return (
    <Section id="bundles" title={t("bundles.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-soft">{t("bundles.about")}</p>
        {mayTake ? (
          <div className="print:hidden">
            <RequestForm incidentId={incidentId} labs={labs} place={place} />
          </div>
        ) : (
          <p className="text-sm text-soft">{t("bundles.notYours")}</p>
        )}
        {all.length === 0 ? (
          <EmptyState icon="archive" title={t("bundles.none")}>
            {t("bundles.noneBody")}
          </EmptyState>
        ) : (
          <Table label={t("bundles.title")}>
            <TableHead
              columns={["variant", "asked", "state", "proof", "file"]}
              heading={(column) => t(`bundles.columns.${column}`)}
            />
            <tbody>
              {all.map((bundle) => (
                <BundleRow
                  base={base}
                  bundle={bundle}
                  key={bundle.id}
                  locale={place.locale}
                  mayTake={mayTake}
                  t={t}
                />
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Section>
  );
}
