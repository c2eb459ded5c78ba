import { Notice } from "#components/notice.tsx";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { PendingLaw } from "../queries.ts";

type Props = { pending: readonly PendingLaw[]; incident: string; locale: Locale; t: Translate };

/** A new publication of the law would change something here: it is looked at, then decided on. */
export function PendingLawNotice({ pending, incident, locale, t }: Props) {
  return pending.map(({ publication, cells, organisations }) => (
    <Notice className="mb-4" key={publication} kind="warning" title={t("lawReview.title")}>
      <p className="text-ink">
        {t("lawReview.notice", {
          publication: publicationText(publication, { t, locale }),
          cells,
          organisations,
        })}{" "}
        <a className="text-accent underline" href={`${incident}/what-if?law=${publication}`}>
          {t("lawReview.look")}
        </a>
      </p>
    </Notice>
  ));
}
