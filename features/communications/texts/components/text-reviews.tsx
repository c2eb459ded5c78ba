import { Section } from "#components/section.tsx";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedText } from "../loaders.ts";

type Props = { loaded: LoadedText; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** Who signed, who returned it and why, whose answer is awaited. */
export function TextReviews({ loaded, locale, t }: Props) {
  const { latest, organisations } = loaded;
  if (latest.submittedAt === null) return null;
  const at = (date: Date) => formatInstantCompact(instantOf(date), { zone: ZONE, locale });
  const answered = new Set(latest.reviews.map(({ organisationId }) => organisationId));
  const waiting = organisations.filter(([id]) => !answered.has(id)).map(([, name]) => name);
  return (
    <Section id="reviews" title={t("communications.texts.reviews")}>
      <div className="flex flex-col gap-2 text-sm">
        <p className="text-soft">
          {t("communications.texts.submittedBy", {
            name: latest.submittedBy ?? "",
            at: at(latest.submittedAt),
          })}
        </p>
        <ul className="flex flex-col gap-1">
          {latest.reviews.map(({ id, outcome, organisation, recordedBy, recordedAt, reason }) => (
            <li className="text-ink [overflow-wrap:anywhere]" key={id}>
              {t(
                outcome === "signed"
                  ? "communications.texts.signedLine"
                  : "communications.texts.returnedLine",
                {
                  ...{ organisation, name: recordedBy, at: at(recordedAt), reason },
                },
              )}
            </li>
          ))}
        </ul>
        {waiting.length === 0 ? null : (
          <p className="text-soft">{t("communications.texts.waiting", { list: waiting.join(", ") })}</p>
        )}
        <p className="text-faint text-xs [overflow-wrap:anywhere]">
          {t("communications.texts.hash")} <code>{latest.contentHash}</code>
        </p>
      </div>
    </Section>
  );
}
