import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { LONG_SENTENCE, type Reading, readingOf } from "../../reading/rules.ts";
import { smsLength } from "../../sms/rules.ts";
import type { ListedText, ListedVersion } from "../queries.ts";
import { bodyOf, type LabFacts, merged, problemsInText, strangePlaceholders } from "../rules.ts";

type Props = {
  text: ListedText;
  version: ListedVersion;
  /** Whose details the text message is counted with. */
  facts: LabFacts;
  locale: Locale;
  t: Translate;
};

/** What is missing, how hard it reads, how long the text message is: read again with every save. */
export function TextCheck({ text, version, facts, locale, t }: Props) {
  const { content } = version;
  const problems = problemsInText(content, text.channels).map(({ path, problem }) => {
    const block = t(`communications.texts.blocks.${path}`);
    if (problem === "contactMissing") return t("communications.texts.noContact");
    const name = strangePlaceholders(content[path])
      .map((one) => `{${one}}`)
      .join(", ");
    return problem === "required"
      ? t("communications.texts.emptyBlock", { block })
      : t("communications.texts.strange", { block, name });
  });
  const reading = readingOf(bodyOf(content), text.language);
  return (
    <Section id="check" title={t("communications.texts.missing")}>
      <div className="flex flex-col gap-4 text-sm">
        {problems.length === 0 ? (
          <p className="flex items-center gap-2 text-ink">
            <Icon className="text-fine" name="circle-check" />
            {t("communications.texts.complete")}
          </p>
        ) : (
          <ul className="flex flex-col gap-1">
            {problems.map((problem) => (
              <li className="flex items-start gap-2 text-ink" key={problem}>
                <Icon className="mt-0.5 text-soon" name="triangle-alert" />
                {problem}
              </li>
            ))}
          </ul>
        )}
        <ReadingLevel language={text.language} locale={locale} reading={reading} t={t} />
        {content.sms === "" ? null : <SmsLine facts={facts} message={content.sms} t={t} />}
        <p className="text-faint text-xs">{t("communications.texts.adviceNote")}</p>
      </div>
    </Section>
  );
}

type ReadingProps = { reading: Reading; language: "fr" | "en"; locale: Locale; t: Translate };

function ReadingLevel({ reading, language, locale, t }: ReadingProps) {
  const { score, level, longSentences, longWords } = reading;
  return (
    <div>
      <h3 className="font-semibold text-ink">{t("communications.texts.reading")}</h3>
      {score === null || level === null ? (
        <p className="text-soft">{t("communications.texts.tooShort")}</p>
      ) : (
        <p className="text-ink">
          <strong>{t(`communications.texts.levels.${level}`)}</strong>{" "}
          <span className="text-soft">
            {t(`communications.texts.readingScore.${language}`, { score: score.toLocaleString(locale) })}
          </span>
        </p>
      )}
      {longSentences.length === 0 ? null : (
        <details className="mt-1">
          <summary className="text-soft">
            {t("communications.texts.longSentences", { count: String(LONG_SENTENCE) })}
            {` (${longSentences.length})`}
          </summary>
          <ul className="mt-1 flex flex-col gap-1">
            {longSentences.map(({ text, words }) => (
              <li className="border-line border-s-2 ps-2 [overflow-wrap:anywhere]" key={text}>
                {text}{" "}
                <span className="text-faint">
                  {t("communications.texts.wordsOf", { count: String(words) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {longWords.length === 0 ? null : (
        <p className="mt-1 text-soft [overflow-wrap:anywhere]">
          {`${t("communications.texts.longWords")} · ${longWords.join(", ")}`}
        </p>
      )}
    </div>
  );
}

function SmsLine({ message, facts, t }: { message: string; facts: LabFacts; t: Translate }) {
  const blank = (name: string) => `[${name}]`;
  const { units, segments, encoding, outside } = smsLength(merged(message, facts, blank));
  return (
    <div>
      <h3 className="font-semibold text-ink">{t("communications.texts.sms")}</h3>
      <p className="text-ink">
        {t("communications.texts.smsLength", {
          ...{ units: String(units), segments },
          encoding: t(`communications.texts.encodings.${encoding}`),
        })}{" "}
        <span className="text-soft">{t("communications.texts.smsMerged", { lab: facts.lab })}</span>
      </p>
      {outside.length === 0 ? null : (
        <p className="text-soft">{t("communications.texts.outside", { list: outside.join(" ") })}</p>
      )}
    </div>
  );
}
