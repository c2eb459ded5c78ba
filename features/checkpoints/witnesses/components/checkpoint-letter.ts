import { createTranslator } from "next-intl";
import { readCheckpoint } from "#ledger/checkpoint.ts";
import { escapeHtml } from "#lib/escape-html.ts";
import english from "#messages/en.json" with { type: "json" };
import french from "#messages/fr.json" with { type: "json" };

const LANGUAGES = [
  { locale: "fr", messages: french },
  { locale: "en", messages: english },
] as const;

export type CheckpointLetter = { readonly subject: string; readonly text: string; readonly html: string };

/** A checkpoint as a mail to somebody outside, whose language nobody knows: in both, then the note as it is signed. */
export function checkpointLetter(note: string): CheckpointLetter {
  const { origin, size } = readCheckpoint(note);
  const said = LANGUAGES.map(({ locale, messages }) => {
    const t = createTranslator({ locale, messages, namespace: "signedLog.letter" });
    return { subject: t("subject", { origin, size: String(size) }), text: t("text") };
  });
  const text = [...said.map((one) => one.text), note].join("\n\n");
  const html = `${said.map((one) => `<p>${one.text}</p>`).join("\n")}\n<pre>${escapeHtml(note)}</pre>\n`;
  return { subject: said.map((one) => one.subject).join(" / "), text, html };
}
