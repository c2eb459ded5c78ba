import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AskPage } from "#features/law/ask/components/ask-page.tsx";
import { loadQuestion } from "#features/law/ask/loaders.ts";
import type { Search } from "#features/law/ask/schema.ts";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lawAsk"))("title") };
}

export default async function WhoMustBeToldPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const loaded = await loadQuestion(workspace, searchParams);
  const { query, isAsIs, isTooLong } = loaded.address;
  // A form sends its empty fields too: the address that is passed on holds the facts alone.
  if (!isAsIs && !isTooLong) {
    redirect(`/${await getLocale()}/${workspace}/law/ask${query === "" ? "" : `?${query}`}`);
  }
  return <AskPage loaded={loaded} workspace={workspace} />;
}
