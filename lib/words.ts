import { getMessages } from "next-intl/server";
import type { Messages } from "./i18n.ts";

/** The named parts of the messages, for forms that run in the browser: plain texts, no formatter is sent. */
export async function getWords<Name extends keyof Messages>(
  ...names: readonly Name[]
): Promise<Pick<Messages, Name>> {
  const messages: Messages = await getMessages();
  return Object.fromEntries(names.map((name) => [name, messages[name]])) as Pick<Messages, Name>;
}
