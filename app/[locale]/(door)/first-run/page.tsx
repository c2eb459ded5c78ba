import { getLocale, getTranslations } from "next-intl/server";
import { foundWorkspace } from "#features/sign-in/actions.ts";
import { DoorTitle } from "#features/sign-in/components/door-title.tsx";
import { FirstRunForm } from "#features/sign-in/components/first-run-form.tsx";
import { loadFirstRun } from "#features/sign-in/loaders.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("firstRun"))("title") };
}

export default async function FirstRunPage({ searchParams }: PageProps<"/[locale]/first-run">) {
  const t = await getTranslations("firstRun");
  const firstRun = await loadFirstRun((await searchParams).token);
  return (
    <>
      <DoorTitle>{t("title")}</DoorTitle>
      {firstRun === null ? (
        <p className="text-md text-soft">
          {t.rich("dead", { code: (chunks) => <code className="font-mono text-base">{chunks}</code> })}
        </p>
      ) : (
        <FirstRunForm
          action={foundWorkspace.bind(null, await getLocale())}
          token={firstRun.token}
          words={await firstRunWords()}
        />
      )}
    </>
  );
}

async function firstRunWords() {
  const t = await getTranslations("firstRun");
  const errors = await getTranslations("errors");
  const problems = await getTranslations("problems");
  return {
    intro: t("intro"),
    name: t("name"),
    email: t("email"),
    emailHelp: t("emailHelp"),
    workspace: t("workspace"),
    workspaceHelp: t("workspaceHelp"),
    submit: t("submit"),
    pending: t("pending"),
    kept: errors("invalid"),
    dead: t("used"),
    unexpected: errors("unexpected"),
    unavailable: errors("unavailable"),
    problems: {
      required: problems("required"),
      tooLong: problems("tooLong"),
      notAnEmail: problems("notAnEmail"),
      unreadable: problems("unreadable"),
      taken: problems("taken"),
    },
  };
}
