import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PersonsFrame } from "#features/communications/components/persons-frame.tsx";
import { SeenFiles } from "#features/exports/components/seen-files.tsx";
import { RequestsPage } from "#features/rights-requests/components/requests-page.tsx";
import { loadRequests } from "#features/rights-requests/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/requests">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("rightsRequests.title")} · ${(await params).reference}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadRequests({ workspace, reference }, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <PersonsFrame base={base} current="requests" locale={locale} summary={loaded.summary} t={t}>
      <RequestsPage
        base={`${base}/persons/requests`}
        loaded={loaded}
        place={{ workspace, locale }}
        view={{ t, locale }}
      />
      <SeenFiles base={base} search="" t={t} what="requests" />
    </PersonsFrame>
  );
}
