import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { preferredLocale } from "#lib/i18n.ts";

export default async function Entry() {
  redirect(`/${preferredLocale((await headers()).get("accept-language"))}`);
}
