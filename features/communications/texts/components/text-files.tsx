import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { Translate } from "#lib/translate.ts";
import { factsOf, type LoadedText } from "../loaders.ts";
import { missingFacts } from "../rules.ts";

type Props = { loaded: LoadedText; labId: string | undefined; base: string; t: Translate };

const SHOWN = 12;

/** The files of this text, for every laboratory or for the one shown, and whose details are still missing. */
export function TextFiles({ loaded, labId, base, t }: Props) {
  const { text, latest, labs } = loaded;
  const has = (channel: string) => text.channels.includes(channel);
  const of = `?lab=${labId ?? ""}`;
  const files = [
    ...(has("letter")
      ? [
          { name: "letters.zip", label: t("communications.texts.zip") },
          { name: "letters.pdf", label: t("communications.texts.pdf") },
          { name: `letter.docx${of}`, label: t("communications.texts.docx") },
        ]
      : []),
    ...(has("email") || has("portal")
      ? [
          { name: `email.html${of}`, label: t("communications.texts.html") },
          { name: `email.txt${of}`, label: t("communications.texts.plain") },
        ]
      : []),
    ...(has("public_notice") ? [{ name: `notice.docx${of}`, label: t("communications.texts.notice") }] : []),
  ];
  const missing = labs
    .map((lab) => ({ name: lab.name, list: missingFacts(latest.content, factsOf(lab)) }))
    .filter(({ list }) => list.length > 0);
  const changed = labs.flatMap(({ name, headChanged }) => (headChanged ? [name] : []));
  return (
    <Section id="files" title={t("communications.texts.files")}>
      <div className="flex flex-col gap-3 text-sm">
        <p className="max-w-prose text-soft">{t("communications.texts.filesHelp")}</p>
        {changed.length === 0 ? null : (
          <Notice kind="warning" title={t("communications.texts.headsChanged", { count: changed.length })}>
            <p className="text-sm">
              {t("communications.texts.headsChangedBody", { list: changed.slice(0, SHOWN).join(", ") })}
            </p>
          </Notice>
        )}
        <ul className="flex flex-col gap-1">
          {files.map(({ name, label }) => (
            <li key={name}>
              <a
                className="inline-flex min-h-8 items-center text-accent hover:underline"
                download=""
                href={`${base}/files/${name}`}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
        {missing.length === 0 ? null : (
          <details>
            <summary className="text-soon">
              {`${t("communications.texts.missingFactsTitle")} (${missing.length})`}
            </summary>
            <ul className="mt-1 flex flex-col gap-1 text-soft">
              {missing.slice(0, SHOWN).map(({ name, list }) => (
                <li key={name}>
                  {t("communications.texts.missingFacts", {
                    lab: name,
                    list: list.map((one) => t(`communications.letter.blanks.${one}`)).join(", "),
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Section>
  );
}
