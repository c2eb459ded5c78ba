import { Section } from "#components/section.tsx";
import { formatDuration } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { momentText } from "#lib/moment-text.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedCopy } from "../queries.ts";

type Props = { copies: readonly ListedCopy[]; now: number; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** When each copy was last looked at, those never looked at first. Nobody is reminded: it is a list to read. */
export function CheckedOn({ copies, now, locale, t }: Props) {
  const counted = copies.filter(({ struckAt }) => struckAt === null);
  if (counted.length === 0) return null;
  const seen = ({ lastCheck }: ListedCopy) => lastCheck?.at ?? 0;
  return (
    <Section id="checked" title={t("copies.checked")}>
      <p className="mb-2 text-soft text-sm">{t("copies.checkedIntro")}</p>
      <ol className="flex flex-col gap-1 text-sm tabular-nums">
        {counted
          .toSorted((a, b) => seen(a) - seen(b))
          .map(({ id, place, lastCheck }) => (
            <li className="flex flex-wrap gap-x-3 border-line border-t py-1" key={id}>
              <span className="min-w-0 flex-1 basis-40 text-ink [overflow-wrap:anywhere]">{place}</span>
              {lastCheck === null ? (
                <span className="font-medium text-soon">{t("copies.never")}</span>
              ) : (
                <span className="text-soft">
                  {t("copies.checkedAgo", {
                    result: t(`copies.results.${lastCheck.result === "gone" ? "gone" : "online"}`),
                    age: formatDuration(Math.max(0, now - lastCheck.at), locale),
                  })}{" "}
                  ({momentText(lastCheck.happenedAt, { zone: ZONE, locale })})
                </span>
              )}
            </li>
          ))}
      </ol>
    </Section>
  );
}
