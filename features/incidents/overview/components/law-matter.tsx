import { StateBadge } from "#components/state-badge.tsx";
import type { PendingLaw } from "#features/law-reviews/queries.ts";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import type { DashboardView } from "./dashboard-view.ts";
import { OriginBadge } from "./origin-badge.tsx";

type Props = { pending: PendingLaw; view: DashboardView };

/** A publication of the law that waits for a decision in one case. */
export function LawMatter({ pending, view }: Props) {
  const { t, base, locale } = view;
  const { publication, reference, title, exercise, cells, organisations } = pending;
  const name = publicationText(publication, { t, locale });
  return (
    <li className="border-line border-b last:border-b-0">
      <a
        className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
        href={`${base}/incidents/${reference}/what-if?law=${publication}`}
        data-follow=""
      >
        <span className="min-w-0 flex-1 basis-72">
          <span className="block font-medium text-ink">
            {t("dashboard.organisations", { count: organisations })} ·{" "}
            {t("lawReview.cells", { count: cells })}
          </span>
          <span className="block text-sm text-soft">{t("lawReview.matter", { publication: name })}</span>
          <span className="block text-faint text-xs">
            {reference} {title}
          </span>
        </span>
        <span className="flex flex-wrap gap-1">
          <StateBadge icon="scale" tone="soon">
            {t("states.review")}
          </StateBadge>
          <OriginBadge origin={exercise ? "exercise" : "live"} t={t} />
        </span>
      </a>
    </li>
  );
}
