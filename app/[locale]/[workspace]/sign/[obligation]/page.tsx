import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { SigningPage } from "#features/decisions/components/signing-page.tsx";
import { loadSigning } from "#features/decisions/loaders.ts";
import { signingAsked } from "#features/decisions/schema.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/sign/[obligation]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("signing.title") };
}

export default async function SignPage({ params, searchParams }: Props) {
  const { workspace, obligation } = await params;
  const { step } = signingAsked.parse(await searchParams);
  const loaded = await loadSigning(workspace, obligation);
  return <SigningPage loaded={loaded} place={{ workspace, locale: await getLocale() }} step={step} />;
}
