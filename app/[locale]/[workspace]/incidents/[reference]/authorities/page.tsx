import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { FileLinks } from "#features/exports/components/file-links.tsx";
import { SHEET_FORMATS } from "#features/exports/schema.ts";
import { AuthoritiesFrame } from "#features/regulator-questions/components/authorities-frame.tsx";
import { QuestionsFacet } from "#features/regulator-questions/components/questions-facet.tsx";
import { loadQuestions } from "#features/regulator-questions/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/authorities">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("authorities.title")} · ${(await params).reference}` };
}

export default async function AuthoritiesPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadQuestions({ workspace, reference }, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <AuthoritiesFrame base={base} current="questions" locale={locale} summary={loaded.summary} t={t}>
      <QuestionsFacet
        base={base}
        files={
          <FileLinks
            base={`${base}/exports/questions`}
            formats={SHEET_FORMATS}
            t={t}
            title={t("authorities.title")}
          />
        }
        loaded={loaded}
        place={{ workspace, locale }}
        view={{ t, locale }}
      />
    </AuthoritiesFrame>
  );
}
