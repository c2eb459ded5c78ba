import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BundleVerifier } from "#features/verification/components/bundle-verifier.tsx";
import { getWords } from "#lib/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verification"))("title") };
}

/** For whoever holds a bundle: no account, nothing sent, and it goes on working without a network. */
export default async function VerifyPage() {
  const t = await getTranslations("verification");
  const { verification } = await getWords("verification");
  return (
    <>
      <h1 className="font-semibold text-ink text-lg tracking-tight">{t("title")}</h1>
      <p className="text-md text-soft">{t("intro")}</p>
      <BundleVerifier words={verification} />
      <noscript>
        <p className="text-soft">{t("noScript")}</p>
      </noscript>
      <p className="text-faint text-sm print:hidden">{t("elsewhere")}</p>
    </>
  );
}
