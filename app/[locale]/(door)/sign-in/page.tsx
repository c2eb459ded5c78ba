import { getTranslations } from "next-intl/server";
import { Notice } from "#components/notice.tsx";
import { DeadLink } from "#features/sign-in/components/dead-link.tsx";
import { DoorTitle } from "#features/sign-in/components/door-title.tsx";
import { HowToSignIn } from "#features/sign-in/components/how-to-sign-in.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/sign-in">) {
  const t = await getTranslations("signIn");
  const errors = await getTranslations("errors");
  const { link } = await searchParams;
  return (
    <>
      <DoorTitle>{t("title")}</DoorTitle>
      {link === "dead" ? <DeadLink /> : null}
      {link === "wait" ? <Notice kind="warning">{errors("tooMany")}</Notice> : null}
      <HowToSignIn />
    </>
  );
}
