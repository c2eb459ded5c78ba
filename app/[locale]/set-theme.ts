"use server";

import { cookies } from "next/headers";
import { isTheme, themeCookie } from "#lib/theme.ts";

export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (!isTheme(theme)) return;
  (await cookies()).set(themeCookie, theme, {
    httpOnly: true,
    maxAge: 31_536_000,
    path: "/",
    sameSite: "lax",
  });
}
