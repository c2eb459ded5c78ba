import { cookies } from "next/headers";
import { authOrigin } from "./auth-settings.ts";
import { LINK_SECONDS } from "./auth-tokens.ts";
import type { Asked } from "./link-requests.ts";

const cookieName = () => `${isSecure() ? "__Host-" : ""}maincourante-door`;
const isSecure = (): boolean => authOrigin().startsWith("https:");

/** Keeps, in the browser that asked for a link, what makes the link work there without a code. */
export async function keepAsked({ browser, code }: Asked): Promise<void> {
  (await cookies()).set({
    ...{ name: cookieName(), value: `${browser}.${code}`, maxAge: LINK_SECONDS },
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
  });
}

/** Null in a browser that asked for nothing in the last ten minutes. */
export async function findAsked(): Promise<Asked | null> {
  const [browser, code] = (await cookies()).get(cookieName())?.value.split(".") ?? [];
  return browser === undefined || code === undefined ? null : { browser, code };
}

export async function forgetAsked(): Promise<void> {
  (await cookies()).delete(cookieName());
}
