import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { CandidateList } from "#features/awareness/components/candidate-list.tsx";
import { PositionHistory } from "#features/awareness/components/position-history.tsx";
import { ProposalList } from "#features/awareness/components/proposal-list.tsx";
import { SheetStanding } from "#features/awareness/components/sheet-standing.tsx";
import { sheetView } from "#features/awareness/components/sheet-view.ts";
import { loadAwarenessSheet } from "#features/awareness/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/organisations/[organisation]/awareness">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  const t = await getTranslations("awarenessSheet");
  return { title: `${t("title")} · ${reference}` };
}

export default async function AwarenessPage({ params, searchParams }: Props) {
  const { locale: segment, workspace, reference, organisation } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const at = { reference, organisationId: organisation };
  const sheet = await loadAwarenessSheet(workspace, at, searchParams);
  const t = await getTranslator();
  const words = await getWords("awarenessSheet", "awareness", "forms", "errors", "problems");
  const view = sheetView(sheet, { t, locale });
  const file = `/${locale}/${workspace}/incidents/${reference}/organisations/${organisation}`;
  const parts = { sheet, view, words, place: { workspace, locale } };
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href={file} icon="building-2">
            {words.awarenessSheet.back}
          </LinkButton>
        }
        eyebrow={`${reference} · ${sheet.exposure.organisation.name}`}
        title={words.awarenessSheet.title}
      />
      <p className="mb-4 max-w-prose text-soft">{words.awarenessSheet.intro}</p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5 lg:order-last">
          <SheetStanding {...parts} />
          <PositionHistory positions={view.positions} words={words} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <CandidateList {...parts} />
          <ProposalList
            base={`${file}/awareness`}
            canAdd={sheet.may.add}
            proposals={view.proposals}
            words={words}
          />
        </div>
      </div>
    </>
  );
}
