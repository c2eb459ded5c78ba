import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { signingAsked } from "#features/notifications/drafts/schema.ts";
import { DraftSigningPage } from "#features/notifications/signatures/components/draft-signing-page.tsx";
import { loadDraftSigning } from "#features/notifications/signatures/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/sign/drafts/[draft]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("drafts.sign.title") };
}

export default async function SignDraftPage({ params, searchParams }: Props) {
  const { workspace, draft } = await params;
  const { step } = signingAsked.parse(await searchParams);
  const loaded = await loadDraftSigning(workspace, draft);
  return <DraftSigningPage loaded={loaded} place={{ workspace, locale: await getLocale() }} step={step} />;
}
