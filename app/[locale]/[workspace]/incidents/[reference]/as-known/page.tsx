import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AsKnownPage } from "#features/incidents/as-known/components/as-known-page.tsx";
import { loadAsKnown } from "#features/incidents/as-known/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";

type Props = {
  params: Promise<{ locale: string; workspace: string; reference: string }>;
  searchParams: Promise<{ [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("asKnown");
  return { title: `${t("title")} · ${(await params).reference}` };
}

export default async function AsKnownRoute({ params, searchParams }: Props) {
  const { locale: segment, workspace, reference } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const found = await loadAsKnown(workspace, reference, searchParams);
  return (
    <AsKnownPage
      base={`/${locale}/${workspace}/incidents/${reference}`}
      found={found}
      locale={locale}
      workspace={workspace}
    />
  );
}
