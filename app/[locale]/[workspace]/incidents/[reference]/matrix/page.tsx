import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { BULK_FORM, BulkBar } from "#features/bulk-acts/components/bulk-bar.tsx";
import { SeenFiles } from "#features/exports/components/seen-files.tsx";
import { MatrixPanels } from "#features/incidents/matrix/components/matrix-panels.tsx";
import { partyColumn } from "#features/incidents/matrix/components/party-column.ts";
import { loadMatrix } from "#features/incidents/matrix/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { MatrixFacet } from "#features/obligations/matrix/components/matrix-facet.tsx";
import { matrixHref } from "#features/obligations/matrix/components/matrix-href.ts";
import { questionColumns } from "#features/regulator-questions/components/question-columns.ts";
import { loadQuestionCells } from "#features/regulator-questions/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/matrix">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("matrix.title")} · ${(await params).reference}` };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const [loaded, questions] = await Promise.all([
    loadMatrix(workspace, reference, searchParams),
    loadQuestionCells(workspace, reference),
  ]);
  const { summary, asked, controllers, processors, opened, choices, actingOn } = loaded;
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const view = {
    ...{ t, locale, now: summary.now, clockLabels: clockLabels(t) },
    isRunning: summary.isRunning,
    isClosed: summary.incident.closedAt !== null,
    selectsFor: actingOn === null ? null : BULK_FORM,
  };
  const asking = questionColumns({ questions, list: `${base}/authorities`, view });
  const matching = controllers.organisations + processors.organisations;
  return (
    <>
      <IncidentHeader base={base} current="matrix" locale={locale} summary={summary} t={t} />
      <MatrixFacet
        acts={
          actingOn === null ? null : (
            <BulkBar actor={actingOn} asked={asked} base={base} matching={matching} t={t} />
          )
        }
        asked={asked}
        base={`${base}/matrix`}
        beside={{
          controllers: [...asking, partyColumn({ loaded, t })],
          processors: asking,
        }}
        choices={choices}
        controllers={controllers}
        opened={opened}
        processors={processors}
        view={view}
      />
      <SeenFiles
        base={base}
        search={matrixHref("", asked, { page: 1, why: undefined, each: undefined, inform: undefined })}
        t={t}
        what="obligations"
      />
      <MatrixPanels base={base} loaded={loaded} place={{ workspace, locale }} t={t} />
    </>
  );
}
