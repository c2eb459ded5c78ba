import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedCitation } from "../citations/queries.ts";

type Props = {
  citations: readonly ListedCitation[];
  /** The address of the case. */
  base: string;
  locale: Locale;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** Where an exhibit serves as proof: each entry that cites it, and what was withdrawn. */
export function CitationList({ citations, base, locale, t }: Props) {
  const at = (date: Date) => formatInstantCompact(instantOf(date), { zone: ZONE, locale });
  return (
    <section aria-labelledby="citations-title" className="flex flex-col gap-2">
      <h3 className="font-semibold text-ink text-sm" id="citations-title">
        {t("evidence.citedIn")}
      </h3>
      {citations.length === 0 ? <p className="text-soft text-sm">{t("evidence.notCited")}</p> : null}
      <ul className="flex flex-col gap-2">
        {citations.map(({ id, seq, citedAt, citedBy, struckAt, struckBy, struckFor, ...cited }) => (
          <li className="border-line border-s-2 ps-3 text-sm" key={id}>
            {seq === null ? (
              <span className="text-soft">{t("evidence.citedHidden")}</span>
            ) : (
              <a className="text-ink underline underline-offset-2" href={`${base}/timeline/${seq}`}>
                {struckAt === null ? (
                  citedText({ seq, ...cited }, t)
                ) : (
                  <del>{citedText({ seq, ...cited }, t)}</del>
                )}
              </a>
            )}
            <p className="text-faint text-xs">
              {t("evidence.citedWhen", { at: at(citedAt), name: citedBy })}
            </p>
            {struckAt === null ? null : (
              <p className="text-soft text-xs [overflow-wrap:anywhere]">
                {t("evidence.citationStruck", {
                  ...{ at: at(struckAt), name: struckBy ?? "", reason: struckFor ?? "" },
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "n° 12, Dépôt consigné". */
export function citedText({ seq, type }: Pick<ListedCitation, "seq" | "type">, t: Translate): string {
  if (seq === null || type === null) return t("evidence.citedHidden");
  const what = t(`timeline.types.${type.replace(".", "_") as "entry_written"}`);
  return t("evidence.citedBy", { seq: t("timeline.seq", { seq }), what });
}
