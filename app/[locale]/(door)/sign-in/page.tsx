import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "#components/notice.tsx";
import { askForLink } from "#features/sign-in/actions.ts";
import { AskForm } from "#features/sign-in/components/ask-form.tsx";
import { AskedNotice } from "#features/sign-in/components/asked-notice.tsx";
import { DeadLink } from "#features/sign-in/components/dead-link.tsx";
import { DoorTitle } from "#features/sign-in/components/door-title.tsx";
import { HowToSignIn } from "#features/sign-in/components/how-to-sign-in.tsx";
import { loadDoor } from "#features/sign-in/loaders.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/sign-in">) {
  const t = await getTranslations("signIn");
  const errors = await getTranslations("errors");
  const locale = await getLocale();
  const parameters = await searchParams;
  const { mail, code, to, isRefused } = await loadDoor(parameters);
  const again = `/${locale}/sign-in${to === "" ? "" : `?${new URLSearchParams({ to })}`}`;
  return (
    <>
      <DoorTitle>{t("title")}</DoorTitle>
      {parameters.link === "dead" ? <DeadLink mail={mail} /> : null}
      {parameters.link === "wait" ? <Notice kind="warning">{errors("tooMany")}</Notice> : null}
      {code !== null ? <AskedNotice again={again} code={code} /> : null}
      {code === null && mail === "set_up" ? (
        <AskForm action={askForLink.bind(null, locale)} isRefused={isRefused} to={to} />
      ) : null}
      {mail === "none" ? <HowToSignIn /> : null}
    </>
  );
}
