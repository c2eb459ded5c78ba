import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { AuthoritiesFrame } from "#features/regulator-questions/components/authorities-frame.tsx";
import { QuestionPage as QuestionParts } from "#features/regulator-questions/components/question-page.tsx";
import { loadQuestion } from "#features/regulator-questions/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/authorities/[question]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("authorities.page.asked")} · ${(await params).reference}` };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { workspace, reference, question } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadQuestion({ workspace, reference, question }, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <AuthoritiesFrame base={base} current="questions" locale={locale} summary={loaded.summary} t={t}>
      <QuestionParts base={base} loaded={loaded} place={{ workspace, locale }} view={{ t, locale }} />
    </AuthoritiesFrame>
  );
}
