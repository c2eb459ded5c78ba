import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { loadRule } from "#features/law/loaders.ts";
import { RulePage } from "#features/law/rule/components/rule-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/law/rules/[rule]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${(await params).rule} · ${t("law.title")}` };
}

export default async function LawRulePage({ params, searchParams }: Props) {
  const { workspace, rule: id } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { on, rule, editions } = await loadRule(workspace, id, searchParams);
  const base = `/${locale}/${workspace}`;
  return (
    <>
      <LawTabs base={base} current="packs" t={t} />
      <RulePage editions={editions} view={{ t, locale, base, on, rule }} />
    </>
  );
}
