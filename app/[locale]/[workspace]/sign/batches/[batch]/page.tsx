import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { SigningTogether } from "#features/notifications/approvals/components/signing-together.tsx";
import { loadSigningTogether } from "#features/notifications/approvals/loaders.ts";
import { signingTogetherAsked } from "#features/notifications/approvals/schema.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/sign/batches/[batch]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("batches.sign.title") };
}

export default async function SignTogetherPage({ params, searchParams }: Props) {
  const { workspace, batch } = await params;
  const { step } = signingTogetherAsked.parse(await searchParams);
  const loaded = await loadSigningTogether(workspace, batch);
  return <SigningTogether loaded={loaded} place={{ workspace, locale: await getLocale() }} step={step} />;
}
