import { getLocale, getTranslations } from "next-intl/server";
import { redeemLink } from "#features/sign-in/actions.ts";
import { DeadLink } from "#features/sign-in/components/dead-link.tsx";
import { DoorTitle } from "#features/sign-in/components/door-title.tsx";
import { RedeemForm } from "#features/sign-in/components/redeem-form.tsx";
import { loadDoor, loadLink } from "#features/sign-in/loaders.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("signIn"))("title") };
}

/** Only shows the button: mail scanners open every link, and must use none of them up. */
export default async function LinkPage({ searchParams }: PageProps<"/[locale]/sign-in/link">) {
  const t = await getTranslations("signIn");
  const link = await loadLink(await searchParams);
  return (
    <>
      <DoorTitle>{t("title")}</DoorTitle>
      {link === null ? (
        <DeadLink mail={(await loadDoor({})).mail} />
      ) : (
        <RedeemForm {...link} action={redeemLink.bind(null, await getLocale())} />
      )}
    </>
  );
}
