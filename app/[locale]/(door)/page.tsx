import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { signOut } from "#features/sign-in/actions.ts";
import { DoorTitle } from "#features/sign-in/components/door-title.tsx";
import { SignOutButton } from "#features/sign-in/components/sign-out-button.tsx";
import { WorkspaceChoice } from "#features/sign-in/components/workspace-choice.tsx";
import { loadEntrance } from "#features/sign-in/loaders.ts";

export default async function EntrancePage() {
  const { user, workspaces } = await loadEntrance();
  const locale = await getLocale();
  const [first, ...others] = workspaces;
  if (first !== undefined && others.length === 0) redirect(`/${locale}/${first.slug}`);
  const t = await getTranslations("signIn");
  const name = { name: user.name };
  return (
    <>
      <DoorTitle>{first === undefined ? t("nothing.title") : t("choose.title")}</DoorTitle>
      {first === undefined ? (
        <p className="text-md text-soft">{t("nothing.body", name)}</p>
      ) : (
        <WorkspaceChoice locale={locale} workspaces={workspaces} />
      )}
      <SignOutButton action={signOut.bind(null, locale)} />
    </>
  );
}
